using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>German cases that a phrase can be in.</summary>
[Flags]
internal enum Cases
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Nominative.</summary>
    Nominative = 1,

    /// <summary>Accusative.</summary>
    Accusative = 2,

    /// <summary>Dative.</summary>
    Dative = 4,

    /// <summary>Genitive.</summary>
    Genitive = 8,

    /// <summary>Any.</summary>
    All = 15,
}

/// <summary>A noun phrase: one or more coordinated items, perhaps with a preposition.</summary>
internal sealed class Phrase
{
    private Item? _pronoun;

    public required int First { get; init; }

    /// <summary>The last token, inclusive.</summary>
    public int Last { get; set; }

    /// <summary>The preposition in its plain form; null where there is none.</summary>
    public string? Preposition { get; set; }

    public List<Item> Items { get; } = new(1);

    /// <summary>The cases it can be in; of a phrase with preposition, all.</summary>
    public Cases Cases { get; set; } = Cases.All;

    /// <summary>Whether a negator stands directly before it: not with X, nicht mit X.</summary>
    public bool Negated { get; set; }

    /// <summary>Whether it stands beside another phrase and says the same: the Arrow, a British ship.</summary>
    public bool IsApposition { get; set; }

    /// <summary>Whether each of its actors stands with the state for which he acts: A for X and B for Y.</summary>
    public bool Paired { get; set; }

    /// <summary>Of an apposition, the person that it describes.</summary>
    public Item? Described { get; set; }

    /// <summary>For a relative pronoun, the phrase it stands for.</summary>
    public Phrase? Antecedent { get; set; }

    /// <summary>A phrase of one item alone, without preposition.</summary>
    public static Phrase Of(Item item)
    {
        var phrase = new Phrase { First = item.First, Last = item.End };
        phrase.Items.Add(item);
        return phrase;
    }

    /// <summary>The same phrase once more, at another place: told once and meant twice.</summary>
    public Phrase Again(int at)
    {
        var again = new Phrase { First = at, Last = at, Preposition = Preposition, Cases = Cases };
        again.Items.AddRange(Items);
        return again;
    }

    /// <summary>Its first item; of a relative pronoun, whose phrase holds none, the pronoun itself.</summary>
    public Item Head => Items.Count > 0 ? Items[0] : _pronoun ??= new Item { Kind = ItemKind.Pronoun, First = First, Last = Last, Head = First, End = Last };

    public bool IsPlural => Items.Count > 1 || Head.IsPlural;

    /// <inheritdoc/>
    public override string ToString() => $"[{(Preposition is null ? string.Empty : Preposition + " ")}{string.Join(" + ", Items)}]";
}

/// <summary>What a bare item of a phrase is.</summary>
internal enum ItemKind
{
    /// <summary>A name, perhaps led by a noun.</summary>
    Name,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A number, perhaps of a currency.</summary>
    Quantity,
}

/// <summary>One of the coordinated items of a phrase.</summary>
internal sealed class Item
{
    /// <summary>An item that is a name as it stands: the owner in "Russia's demands" for itself.</summary>
    public static Item Named(Mention mention) => new() { Kind = ItemKind.Name, First = mention.First, Last = mention.Last, Head = mention.First, End = mention.Last, Mention = mention };

    public required ItemKind Kind { get; init; }

    public required int First { get; init; }

    /// <summary>The last token of the item itself, without attributes.</summary>
    public required int Last { get; set; }

    /// <summary>The token of its head.</summary>
    public required int Head { get; init; }

    /// <summary>The last token with all attributes.</summary>
    public int End { get; set; }

    /// <summary>The lemma of its noun; the pronoun; empty for a bare name.</summary>
    public string Lemma { get; set; } = string.Empty;

    public NounClass Class { get; set; }

    public Mention? Mention { get; set; }

    /// <summary>What it is said to be, between commas: of "Antonelli, Rome's envoy" the envoy.</summary>
    public Item? Apposition { get; set; }

    /// <summary>The name that an apposition gives to a common noun: the earlier agreement, the Treaty of X.</summary>
    public Mention? Apposed { get; set; }

    /// <summary>States named by adjectives or possessives before it: Russian troops, Russia's fleet.</summary>
    public List<Mention> Owners { get; } = [];

    /// <summary>Whether a possessive pronoun stands before it: his, ihr.</summary>
    public string? Possessive { get; set; }

    /// <summary>The title, or the word for those who are no state, in the genitive before it that owns it: of "the duke's sovereignty" the duke.</summary>
    public string? Title { get; set; }

    /// <summary>The determiner in lower case.</summary>
    public string? Determiner { get; set; }

    /// <summary>German genitives and English of-phrases that belong to it.</summary>
    public List<Phrase> Attributes { get; } = [];

    public Quantity? Quantity { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>Whether it is a pronoun that takes up things and never who acts: beides, alles, dies.</summary>
    public bool IsThing { get; set; }

    /// <summary>Whether "both" stands before it.</summary>
    public bool Both { get; set; }

    /// <summary>Lemmas of adjectives and participles before it, for rules and names.</summary>
    public List<int> Modifiers { get; } = [];

    /// <summary>A German participle with its own phrases before the head (das 1871 abgetretene Elsass): first token of those, token of the participle.</summary>
    public (int From, int Participle)? Extended { get; set; }

    public Cases Cases { get; set; } = Cases.All;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{(Mention is not null ? Mention.Text : Lemma)}{string.Concat(Owners.Select(owner => " of " + owner.Text))}{string.Concat(Attributes.Select(phrase => " < " + phrase))}";
}
