using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Lemmas;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>What a word is in its sentence.</summary>
internal enum Tag
{
    /// <summary>Nothing that the grammar knows.</summary>
    Other,

    /// <summary>the, dieser.</summary>
    Determiner,

    /// <summary>An adjective, a declined participle, a number in letters.</summary>
    Adjective,

    /// <summary>A common noun.</summary>
    Noun,

    /// <summary>A word of a name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word of a date.</summary>
    Date,

    /// <summary>he, er.</summary>
    Pronoun,

    /// <summary>who, der.</summary>
    Relative,

    /// <summary>to, an.</summary>
    Preposition,

    /// <summary>that, dass.</summary>
    Subordinator,

    /// <summary>and, und.</summary>
    Coordinator,

    /// <summary>but, sondern.</summary>
    Contrast,

    /// <summary>not, nicht.</summary>
    Negator,

    /// <summary>Any form of a verb.</summary>
    Verb,

    /// <summary>to and zu before an infinitive.</summary>
    InfinitiveMarker,

    /// <summary>The split-off prefix of a German verb.</summary>
    Particle,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>The English genitive mark.</summary>
    Genitive,

    /// <summary>himself, sich.</summary>
    Reflexive,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A mark that ends a clause for good: semicolon, colon, dash, bracket.</summary>
    Break,

    /// <summary>Any other mark.</summary>
    Mark,
}

/// <summary>The kinds of piece into which a sentence is cut before clauses are built.</summary>
internal enum NodeKind
{
    /// <summary>A noun phrase, with its preposition.</summary>
    Phrase,

    /// <summary>A form of a verb.</summary>
    Verb,

    /// <summary>A split-off prefix.</summary>
    Particle,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Not, never.</summary>
    Negator,

    /// <summary>A relative pronoun, with its preposition.</summary>
    Relative,

    /// <summary>A subordinating conjunction.</summary>
    Subordinator,

    /// <summary>and, or.</summary>
    Coordinator,

    /// <summary>but, sondern.</summary>
    Contrast,

    /// <summary>A predicative adjective.</summary>
    Adjective,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A mark that ends a clause for good.</summary>
    Break,

    /// <summary>An adverb or anything else.</summary>
    Other,
}

/// <summary>One piece of a sentence.</summary>
internal sealed class Node
{
    public required NodeKind Kind { get; init; }

    public required int First { get; init; }

    /// <summary>The last token, inclusive.</summary>
    public required int Last { get; init; }

    /// <summary>The word itself in lower case, where one matters.</summary>
    public string Word { get; init; } = string.Empty;

    public Phrase? Phrase { get; init; }

    public Analysis? Verb { get; init; }

    /// <summary>Of an infinitive, whether to or zu marks it.</summary>
    public bool Marked { get; init; }

    public DateMention? Date { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Phrase?.ToString() ?? $"{Kind}:{Verb?.Lemma ?? Word}";
}
