using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The phrases around a trigger by their logical places.</summary>
internal sealed class Arguments
{
    private static readonly List<Phrase> None = [];

    // Most are asked for nothing, or never filled.
    private List<Phrase>? _predicates;
    private List<Phrase>? _prepositional;
    private List<Phrase>? _genitives;
    private List<Phrase>? _appositions;

    public Phrase? Subject { get; set; }

    public Phrase? Direct { get; set; }

    public Phrase? Indirect { get; set; }

    /// <summary>Of "the Spaniards had Havana returned to them", the pronoun and whom it means.</summary>
    public (Phrase Pronoun, Phrase Meant)? Beneficiary { get; set; }

    public List<Phrase> Predicates => _predicates ??= [];

    public List<Phrase> Prepositional => _prepositional ??= [];

    public List<Phrase> Genitives => _genitives ??= [];

    /// <summary>The trigger phrase itself, for nouns.</summary>
    public Phrase? Self { get; set; }

    public List<Phrase> Appositions => _appositions ??= [];

    public Phrase? Bracket { get; set; }

    public Phrase? Giver { get; set; }

    public Phrase? Taker { get; set; }

    public Phrase? Actor { get; set; }

    /// <summary>The clause and its sentence: where what few rules ask for is looked up when one does.</summary>
    public (Sentences.Sentence Sentence, Clauses.Clause Clause) Around { get; set; }

    /// <summary>The class of the modal verb; <c>term</c> where there is none and a term of a treaty is told in the present, <c>note</c> where the clause has no verb, <c>due</c> of what was to be done; null elsewhere.</summary>
    public string? Modality { get; set; }

    /// <summary>The predicate of the trigger verb; null for a noun.</summary>
    public Clauses.Predicate? Predicate { get; set; }

    /// <summary>The phrases in a place.</summary>
    public List<Phrase> In(Slot slot)
    {
        var found = new List<Phrase>();
        Find(slot, found);
        return found;
    }

    /// <summary>Whether the noun is said to be that of those who are no state: the rebels' victory.</summary>
    public bool IsOfStrangers { get; set; }

    /// <summary>Lays the phrases in a place into a list, in the stead of what it held: many places are asked, and most are empty.</summary>
    public void Find(Slot slot, List<Phrase> found)
    {
        found.Clear();
        Whole(slot, found);
        if (slot.OfAttribute)
        {
            var whole = found.Count;
            for (var i = 0; i < whole; i++)
            {
                foreach (var item in found[i].Items)
                {
                    found.AddRange(item.Attributes);
                }
            }

            found.RemoveRange(0, whole);
        }
    }

    private void Whole(Slot slot, List<Phrase> found)
    {
        var one = slot.Kind switch
        {
            SlotKind.Subject => Subject,
            SlotKind.Direct => Direct,
            SlotKind.Indirect => Indirect,
            SlotKind.Owner or SlotKind.Self => Self,
            SlotKind.Giver => Giver,
            SlotKind.Taker => Taker,
            SlotKind.Bracket => Bracket,
            SlotKind.Actor => Actor,
            _ => null,
        };
        if (one is not null)
        {
            found.Add(one);
            return;
        }

        switch (slot.Kind)
        {
            case SlotKind.Predicate:
                found.AddRange(_predicates ?? None);
                break;
            case SlotKind.Genitive:
                found.AddRange(_genitives ?? None);
                break;
            case SlotKind.Apposition:
                found.AddRange(_appositions ?? None);
                break;
            case SlotKind.Including:
                found.AddRange(Elaborations.Of(Around.Sentence, Around.Clause));
                break;
            case SlotKind.Clause:
                found.AddRange(Around.Clause.Phrases);
                if (Direct is not null && Predicate is { Voice: Voice.Passive, Clause: { } told } && (told.Kind == Clauses.ClauseKind.Infinitive || (told.Kind == Clauses.ClauseKind.Participle && Around.Sentence.Lexicon.IsGerman)) && !found.Contains(Direct))
                {
                    // "Six million dollars are to be paid", "die von China zu zahlende Entschädigung": what the infinitive or participle is about stands in the clause around.
                    found.Add(Direct);
                }

                break;
            case SlotKind.Preposition:
                // "acted for Egypt, with Bunche as mediator": that is what the other was.
                foreach (var phrase in _prepositional ?? None)
                {
                    if (phrase.Preposition == slot.Preposition && !(slot.Preposition == "as" && Around.Sentence is { } sentence && sentence.Lexicon.Words.Cue("between-others", phrase.Head.Lemma) && _prepositional!.Exists(with => with.Preposition == "with" && with.Last + 1 == phrase.First)))
                    {
                        found.Add(phrase);
                    }
                }

                break;
        }
    }
}
