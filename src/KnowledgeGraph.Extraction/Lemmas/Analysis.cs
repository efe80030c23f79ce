namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>The classes of word that carry inflection.</summary>
internal enum WordClass
{
    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>An adjective.</summary>
    Adjective,
}

/// <summary>What a form says.</summary>
[Flags]
internal enum WordForm
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A verb with person and tense.</summary>
    Finite = 1,

    /// <summary>Past tense.</summary>
    Past = 1 << 1,

    /// <summary>The infinitive.</summary>
    Infinitive = 1 << 2,

    /// <summary>The past participle.</summary>
    Participle = 1 << 3,

    /// <summary>The present participle.</summary>
    PresentParticiple = 1 << 4,

    /// <summary>The German infinitive with zu inside: abzutreten.</summary>
    ZuInfinitive = 1 << 5,

    /// <summary>The German subjunctive of the unreal: träte, wäre.</summary>
    Unreal = 1 << 6,

    /// <summary>The German subjunctive of report: trete, sei.</summary>
    Report = 1 << 7,

    /// <summary>Singular.</summary>
    Singular = 1 << 8,

    /// <summary>Plural.</summary>
    Plural = 1 << 9,

    /// <summary>A participle with an adjective ending.</summary>
    Declined = 1 << 10,

    /// <summary>A German genitive in -s.</summary>
    Genitive = 1 << 11,
}

/// <summary>One reading of a written form.</summary>
/// <param name="Lemma">The base form.</param>
/// <param name="Class">The class of word.</param>
/// <param name="Form">What the form says.</param>
internal sealed record Analysis(string Lemma, WordClass Class, WordForm Form)
{
    public bool Is(WordForm form) => (Form & form) != WordForm.None;
}
