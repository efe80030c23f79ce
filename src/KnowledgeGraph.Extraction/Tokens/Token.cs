using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>The shapes of token.</summary>
internal enum TokenShape
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Punctuation,
}

/// <summary>A distinct written form with all that is known of it; read once, then shared by all tokens and threads and never changed.</summary>
internal sealed class Lexeme
{
    private Analysis[] _analyses = [];

    // The first reading of each class: asked of nearly every word.
    private Analysis? _verb;
    private Analysis? _noun;
    private Analysis? _adjective;

    public Lexeme(string text, TokenShape shape)
    {
        Text = text;
        Shape = shape;
        Lower = text.ToLowerInvariant();
        Key = Folding.Key(text);
        // "d'Estrades" is written like a name for all its small first letter.
        Capital = char.IsUpper(text[0]) || (text.Length > 4 && text[0] is 'd' or 'l' && text[1] is '\'' or '’' && char.IsUpper(text[2]));
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    public string Lower { get; }

    /// <summary>Folded for comparison with names; of a German name in old spelling that of today.</summary>
    public string Key { get; set; }

    public TokenShape Shape { get; }

    public bool Capital { get; }

    public bool AllCapitals => Capital && Text.Length > 1 && Text.All(char.IsUpper);

    /// <summary>The closed classes that it belongs to.</summary>
    public WordKind Kind { get; set; }

    /// <summary>Its readings: verbs first, then nouns, then adjectives.</summary>
    public Analysis[] Analyses
    {
        get => _analyses;
        set
        {
            _analyses = value;
            _verb = Array.Find(value, analysis => analysis.Class == WordClass.Verb);
            _noun = Array.Find(value, analysis => analysis.Class == WordClass.Noun);
            _adjective = Array.Find(value, analysis => analysis.Class == WordClass.Adjective);
        }
    }

    /// <summary>Classes of the noun that it is, or that its last part is.</summary>
    public NounClass NounClass { get; set; }

    /// <summary>Whether it can set off a rule, or names a treaty, a war or a battle.</summary>
    public bool WorthReading { get; set; }

    /// <summary>Whether it can set off a rule in a sentence that holds no name.</summary>
    public bool StrongTrigger { get; set; }

    /// <summary>Whether it names a treaty, or its verb lays down what a treaty says.</summary>
    public bool TellsOfTreaty { get; set; }

    /// <summary>Whether its verb commits somebody.</summary>
    public bool Commits { get; set; }

    /// <summary>The rules that it can set off.</summary>
    public TriggeredRule[] Rules { get; set; } = [];

    /// <summary>The heads asked for by rules that it is, by their numbers in the lexicon.</summary>
    public int[] Heads { get; set; } = [];

    /// <summary>Whether a noun rule is among them.</summary>
    public bool HasNounRule { get; set; }

    /// <summary>Whether it looks like a name and no list knows it as anything else.</summary>
    public bool NameLike { get; set; }

    /// <summary>Whether it says that a land was divided among others.</summary>
    public bool IsPartition { get; set; }

    /// <summary>Whether it is the last word of the name of a company.</summary>
    public bool IsCompany { get; set; }

    /// <summary>Whether it is a German title that names a state by itself: Zar, Sultan.</summary>
    public bool IsRuler { get; set; }

    /// <summary>Whether it measures time: day, weeks, Jahre.</summary>
    public bool MeasuresTime { get; set; }

    /// <summary>What its letters say of a German word that could be a name.</summary>
    public Mentions.NameShape NameShape { get; set; }

    /// <summary>Whether a number or a sum can begin with it.</summary>
    public bool MaybeNumber { get; set; }

    /// <summary>Of a German compound, how many letters stand before its known last part; 0 where it is none.</summary>
    public int Prefix { get; set; }

    /// <summary>Where names that begin with it go on; null where none does.</summary>
    public Mentions.NameNode? Name { get; set; }

    public bool Is(WordKind kind) => (Kind & kind) != WordKind.None;

    public Analysis? Find(WordClass wordClass, WordForm form = WordForm.None)
    {
        var first = wordClass switch { WordClass.Verb => _verb, WordClass.Noun => _noun, _ => _adjective };
        if (first is null || form == WordForm.None)
        {
            return first;
        }

        foreach (var analysis in _analyses)
        {
            if (analysis.Class == wordClass && analysis.Is(form))
            {
                return analysis;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A word, a number or a punctuation mark at its place.</summary>
internal sealed class Token
{
    public Token(int start, int end, Lexeme lexeme)
    {
        Start = start;
        End = end;
        Lexeme = lexeme;
    }

    public int Start { get; }

    public int End { get; }

    public Lexeme Lexeme { get; }

    public string Text => Lexeme.Text;

    public string Lower => Lexeme.Lower;

    /// <summary>Filled by the phrase stage.</summary>
    public Phrases.Tag Tag { get; set; }

    /// <summary>The reading chosen by the phrase stage; null where there is none.</summary>
    public Analysis? Analysis { get; set; }

    /// <summary>The mention that covers it; null where none does.</summary>
    public Mentions.Mention? Mention { get; set; }

    /// <summary>The state that a German compound names in its first part: der Schwedenkönig, die Türkenflotte.</summary>
    public Mentions.Mention? Owner { get; set; }

    public bool IsPunctuation(char mark) => Lexeme.Shape == TokenShape.Punctuation && Lexeme.Text[0] == mark;

    public bool Is(WordKind kind) => Lexeme.Is(kind);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
