using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The phrases around a trigger by their logical places.</summary>
internal sealed class Arguments
{
    public Phrase? Subject { get; set; }

    public Phrase? Direct { get; set; }

    public Phrase? Indirect { get; set; }

    public List<Phrase> Predicates { get; } = [];

    public List<Phrase> Prepositional { get; } = [];

    public List<Phrase> Genitives { get; } = [];

    /// <summary>The trigger phrase itself, for nouns.</summary>
    public Phrase? Self { get; set; }

    public List<Phrase> Appositions { get; } = [];

    public Phrase? Bracket { get; set; }

    public Phrase? Giver { get; set; }

    public Phrase? Taker { get; set; }

    public Phrase? Actor { get; set; }

    /// <summary>The clause and its sentence: where what few rules ask for is looked up when one does.</summary>
    public (Sentences.Sentence Sentence, Clauses.Clause Clause) Around { get; set; }

    /// <summary>The tokens of the clause that no phrase holds.</summary>
    public IEnumerable<int> Words => Around.Clause.Nodes.Where(node => node.Phrase is null && node.Date is null).Select(node => node.First);

    /// <summary>The class of the modal verb; null where there is none.</summary>
    public string? Modality { get; set; }

    /// <summary>The predicate of the trigger verb; null for a noun.</summary>
    public Clauses.Predicate? Predicate { get; set; }

    public IEnumerable<Phrase> In(Slot slot) => slot.OfAttribute
        ? Whole(slot).SelectMany(phrase => phrase.Items).SelectMany(item => item.Attributes)
        : Whole(slot);

    private IEnumerable<Phrase> Whole(Slot slot) => slot.Kind switch
    {
        SlotKind.Subject => One(Subject),
        SlotKind.Direct => One(Direct),
        SlotKind.Indirect => One(Indirect),
        SlotKind.Predicate => Predicates,
        SlotKind.Genitive => Genitives,
        SlotKind.Owner => One(Self),
        SlotKind.Self => One(Self),
        SlotKind.Giver => One(Giver),
        SlotKind.Taker => One(Taker),
        SlotKind.Apposition => Appositions,
        SlotKind.Bracket => One(Bracket),
        SlotKind.Actor => One(Actor),
        SlotKind.Including => Elaborations.Of(Around.Sentence, Around.Clause),
        SlotKind.Clause => Around.Clause.Phrases,
        SlotKind.Preposition => Prepositional.Where(phrase => phrase.Preposition == slot.Preposition),
        _ => [],
    };

    private static IEnumerable<Phrase> One(Phrase? phrase) => phrase is null ? [] : [phrase];
}
