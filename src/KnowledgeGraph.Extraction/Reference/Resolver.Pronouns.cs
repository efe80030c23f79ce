using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whom a pronoun means, and that it goes on to mean him where further verbs share it.</content>
internal sealed partial class Resolver
{
    private Item? _lastPronoun;
    private Clause? _lastPronounClause;
    private IReadOnlyList<EntityReference> _lastMeant = [];

    /// <summary>"She ceded Acadia to Queen Anne, gave back Hudson Bay and abandoned her claims": who shares the subject with the verb before is who that was.</summary>
    private IReadOnlyList<EntityReference>? Carried(Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item != _lastPronoun || frame.Clause == _lastPronounClause || _lastMeant.Count == 0)
        {
            return null;
        }

        foreach (var meant in _lastMeant)
        {
            if (taken.Contains(meant.Id) || !labels.Contains(meant.Label))
            {
                return null;
            }
        }

        return _lastMeant;
    }

    private IEnumerable<EntityReference> Remembered(Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IEnumerable<EntityReference> meant)
    {
        if (!labels.Contains(EntityLabel.State))
        {
            return meant;
        }

        _lastPronoun = item;
        _lastPronounClause = frame.Clause;
        _lastMeant = [.. meant];
        return _lastMeant;
    }

    private IEnumerable<EntityReference> OfPronoun(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (DefinedBehind(sentence, item))
        {
            return [];
        }

        if (sentence.Lexicon.IsGerman && item.Lemma == "man")
        {
            return Impersonal(frame, labels, taken);
        }

        if ((labels is [EntityLabel.War] ? ItsWar(sentence, frame, item) : Narrating(sentence, item.Lemma, labels, taken, item.Lemma)) is { } told)
        {
            return told;
        }

        taken = WithNamesBeside(sentence, frame, item, taken);
        if ((They(sentence, frame, item, labels, taken) ?? LandsBefore(sentence, item, labels) ?? MenBefore(sentence, item, labels, taken) ?? AllMen(sentence, item, labels) ?? SubjectBefore(sentence, item, labels, taken) ?? She(sentence, item, labels, taken)) is { } before)
        {
            return before;
        }

        if (sentence.Lexicon.IsGerman && labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Person) && !labels.Contains(EntityLabel.Territory) && ActingFor(sentence, frame, item.Lemma) is { } state)
        {
            return taken.Contains(state.Id) ? [] : [state with { Text = item.Lemma }];
        }

        if (sentence.Lexicon.IsGerman && OfMain(sentence, frame, item, labels, taken) is { } main)
        {
            return main;
        }

        return OfSignedTreaty(sentence, item, labels) ?? InReturn(sentence, frame, item, labels, taken) ?? ReceivingHim(sentence, item, labels, taken) ?? OfTwo(sentence, item, labels, taken) ?? Forces(sentence, item, labels, taken) ?? Stranger(sentence, item, labels, taken) ?? Meant(sentence, item, labels, taken) ?? ToHim(sentence, frame, item, labels, taken) ?? Nearest(sentence, frame, item, labels, taken) ?? Recognised(frame, item, labels, taken) ?? RulerOfLate(sentence, item, labels, taken) ?? AsBefore(sentence, item, labels, taken, _anaphora.Pronoun(item, labels, taken, frame.Predicate));
    }

    /// <summary>"The dey declared war. Decatur forced him to sign": where nobody else is known, the state of the ruler whom the sentence names last before the pronoun, or of the man of whom was told before him who does it.</summary>
    private IEnumerable<EntityReference> AsBefore(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, IEnumerable<EntityReference> known)
    {
        if (sentence.Lexicon.IsGerman || item.Lemma is not ("him" or "he") || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory))
        {
            return known;
        }

        var found = known.ToList();
        if (found.Count > 0)
        {
            return found;
        }

        for (var i = item.First - 1; i >= 0 && item.Lemma == "him"; i--)
        {
            var lord = sentence.Tokens[i].Mention is { } mention ? mention.As(Persons) is { } man ? StateOf(sentence, man) : null
                : (sentence.Tokens[i].Lexeme.NounClass & NounClass.Office) != NounClass.None && _rulers.Of(sentence, sentence.Tokens[i].Lower) is { } ruled ? Reference(ruled, string.Empty) : null;
            if (lord is not null && !taken.Contains(lord.Id))
            {
                return [lord with { Text = item.Lemma }];
            }
        }

        if (item.Lemma == "he")
        {
            // "Turkey quarrelled with Tsar Alexander. He sent an army": the man last named, though he was no subject.
            return _discourse.NamedOfLate is { Gender: not "f" } named && StateOf(sentence, named) is { } his && !taken.Contains(his.Id) ? [his with { Text = item.Lemma }] : found;
        }

        return _discourse.Topics.ManBefore(_discourse.Sentence) is { } before && (before.Label == EntityLabel.State ? before : _discourse.ActsFor(before.Id)) is { } state && !taken.Contains(state.Id) ? [state with { Text = item.Lemma }] : found;
    }

    /// <summary>"Castlereagh and Talleyrand met Metternich. All three signed": so many persons as the sentence, or else the one before, names; null where it names another number, or as many states.</summary>
    private List<EntityReference>? AllMen(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (sentence.Lexicon.IsGerman || item is not { Lemma: "all" or "both", Quantity: { Currency: null } number } || number.Value < 3 || !labels.Contains(EntityLabel.Person))
        {
            return null;
        }

        var named = Named(sentence, item.First);
        named = named.Count == 0 && _discourse.Sentence > 0 && _document.Sentences[_discourse.Sentence - 1] is { Lexicon.IsGerman: false } before ? Named(before, before.Tokens.Length) : named;
        return named.FindAll(entity => entity.Label == EntityLabel.Person) is var men && men.Count == number.Value && named.Count(entity => entity.Label == EntityLabel.State) != men.Count ? men.ConvertAll(man => Reference(man, item.Lemma)) : null;

        static List<Entity> Named(Sentence told, int before) =>
            [.. told.Mentions.Where(mention => mention.Last < before && mention.Kind == MentionKind.Name).Select(mention => mention.Entity).OfType<Entity>().DistinctBy(entity => entity.Id)];
    }

    /// <summary>"The envoys of France and those of England and Spain": whether the pronoun takes up envoys, troops or ministers of whom was told before it, so that those whose they are stand for them.</summary>
    private static bool OfThoseBefore(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (sentence.Lexicon.IsGerman || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) || !sentence.Lexicon.Words.Cue("standing-for-nouns", item.Lemma))
        {
            return false;
        }

        Item? meant = null;
        foreach (var node in sentence.Nodes)
        {
            if (node.First > item.First)
            {
                break;
            }

            foreach (var before in node.Phrase?.Items ?? [])
            {
                meant = before is { Kind: ItemKind.Noun } && before.First < item.First && !sentence.Lexicon.Words.Cue("treaty-sides", before.Lemma) ? before : meant;
            }
        }

        return meant is not null && (meant.Class & (NounClass.Organ | NounClass.Office)) != NounClass.None && (meant.Attributes.Count > 0 || meant.Owners.Count > 0);
    }
}
