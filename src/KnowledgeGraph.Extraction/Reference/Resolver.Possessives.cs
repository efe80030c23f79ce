using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whom words take up that the sentence itself explains: her soldiers, the army, its minister, the Pitt ministry.</content>
internal sealed partial class Resolver
{
    /// <summary>"India returns the pass, which her soldiers had captured": what is the subject of a relative clause belongs to the subject of the clause around it; null where that is no state, or nobody who acts for one.</summary>
    private List<EntityReference>? OfAround(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item.Possessive is not { } possessive || item.Owners.Count > 0 || !labels.Contains(EntityLabel.State)
            || frame.Clause is not { Kind: ClauseKind.Relative, Predicates.Count: > 0, Antecedent: { } described, Parent: { Predicates.Count: > 0 } around }
            || Subjects.Own(sentence, frame.Clause, frame.Clause.Predicates[0]) is not { } own || !own.Items.Contains(item)
            || Subjects.Own(sentence, around, around.Predicates[0]) is not { Items: [{ Kind: ItemKind.Name, Mention: { } mention }] } subject || subject == described || subject.Last >= frame.Clause.First)
        {
            return null;
        }

        var man = mention.As(Persons);
        var genders = possessive switch { "his" => "m", "her" => "f", _ => sentence.Lexicon.IsGerman ? possessive.StartsWith("sein", StringComparison.Ordinal) ? "mn" : "fp" : "mfnp" };
        var state = man is not null ? man.Gender is { Length: > 0 } gender && !genders.Contains(gender[0]) ? null : StateOf(sentence, man)
            : mention.As([EntityLabel.State]) is { } named && possessive != "his" && (!sentence.Lexicon.IsGerman || _discourse.Agrees(named.Id, genders)) ? Reference(named, string.Empty) : null;
        return state is not null && !taken.Contains(state.Id) ? [state with { Text = Words(sentence, item.First, item.Last) }] : null;
    }

    /// <summary>"a peace which gave Russia Anapa and opened the Straits to her ships": of what a treaty brings, whose it is to whom the verb before gave; null where it names nobody.</summary>
    private List<EntityReference>? Favoured(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item.Possessive is not ("its" or "her" or "his" or "their") || item.Owners.Count > 0 || !labels.Contains(EntityLabel.State) || frame.Clause is not { Before: not null, Predicates.Count: > 0 }
            || Subjects.Surface(sentence, frame.Clause) is not { Items: [{ } treaty] } || !ItemKinds.IsTreaty(treaty))
        {
            return null;
        }

        for (var clause = frame.Clause.Before; clause is { Predicates.Count: > 0 }; clause = clause.Before)
        {
            foreach (var phrase in clause.Phrases)
            {
                if (phrase.Preposition is null or "to" && phrase.First > clause.Predicates[0].Token && phrase.Items is [{ Kind: ItemKind.Name, Mention: { } receiver }] && receiver.As([EntityLabel.State]) is { } state && !taken.Contains(state.Id))
                {
                    return [Reference(state, Words(sentence, item.First, item.Last))];
                }
            }
        }

        return null;
    }

    /// <summary>"of its minister, Lord Ponsonby, ...": who is named behind the office; null where nobody is.</summary>
    private EntityReference? Beside(Sentence sentence, Item item)
    {
        var name = item.End + 2;
        return (item.Determiner is not null || item.Possessive is not null) && !item.IsPlural && name < sentence.Tokens.Length && sentence.Tokens[name - 1].IsPunctuation(',')
            && sentence.Tokens[name].Mention is { Kind: MentionKind.Name } holder && holder.First == name && holder.As(Persons) is { } known ? Reference(known, Untitled(sentence, holder)) : null;
    }

    /// <summary>"ceded Sicily to the Emperor and obtained from him Sardinia": to whom he who now receives has just given something; "Serbia, which the Porte had lost, was restored to it": who had lost it. Null where neither is told.</summary>
    private IEnumerable<EntityReference>? InReturn(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item.First == 0 || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) || frame.Rule.Type.Name is not ("CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO"))
        {
            return null;
        }

        if (sentence.Lexicon.Words.Cue("before-givers", sentence.Tokens[item.First - 1].Lower))
        {
            return _discourse.LastDeal is { } deal && deal.Sentence == _discourse.Sentence && taken.Contains(deal.From.Id) && !taken.Contains(deal.To.Id) ? [deal.To with { Text = item.Lemma }] : null;
        }

        if (frame.Rule.Type.Name != "RETURNED_TERRITORY_TO" || !sentence.Lexicon.Words.Cue("before-receivers", sentence.Tokens[item.First - 1].Lower))
        {
            return null;
        }

        foreach (var other in sentence.Frames)
        {
            if (other.Clause is { Kind: Clauses.ClauseKind.Relative, Antecedent: { } land } && other.Rule.Type.Name == "CEDED_TERRITORY_TO" && frame.In(Role.Territory).Any(fill => fill.Phrase == land)
                && other.In(Role.Subject).Select(fill => fill.Phrase.Head).FirstOrDefault() is { Kind: ItemKind.Name, Mention: { } loser } && loser.As(StatesAndGroups) is { } state && !taken.Contains(state.Id))
            {
                return [Reference(state, item.Lemma)];
            }
        }

        return null;
    }

    /// <summary>"relinquished Naples to Don Carlos, obtaining from him Parma": the man to whom something was done before in the sentence; null where none was.</summary>
    private IEnumerable<EntityReference>? ReceivingHim(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item.Lemma != "him" || !(labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Person)) || labels.Contains(EntityLabel.Territory)
            || sentence.Mentions.FindLast(mention => mention.Last < item.First && mention.Entity?.Label == EntityLabel.Person) is not { Entity: { } man, First: > 0 } mention
            || !sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Preposition) || man.Gender is "f" || taken.Contains(man.Id))
        {
            return null;
        }

        return labels.Contains(EntityLabel.Person) ? [Reference(man, item.Lemma)]
            : StateOf(sentence, mention, man) is { } state && !taken.Contains(state.Id) ? [state with { Text = item.Lemma }] : null;
    }

    /// <summary>"Der schwedische Erfolg blieb Episode, da das Heer geschlagen wurde": an army is that of the one state that the sentence has named before it; null where it names none or several.</summary>
    private static Entity? OnlyNamed(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if ((item.Class & NounClass.Organ) == NounClass.None || item.Determiner is not ("der" or "die" or "das" or "dem" or "den" or "the") || item.Owners.Count > 0 || item.Attributes.Count > 0 || item.Possessive is not null || item.Modifiers.Count > 0)
        {
            return null;
        }

        Entity? only = null;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity is { Label: EntityLabel.State } state && !taken.Contains(state.Id))
            {
                if (mention.Last > item.First || (only is not null && only.Id != state.Id))
                {
                    return null;
                }

                only = state;
            }
        }

        return only;
    }

    /// <summary>"Die Regierung Pitt", "das Kabinett Gladstone": the name behind a government; null where none stands there.</summary>
    private static Mention? Cabinet(Sentence sentence, Item item)
    {
        var name = item.Head + 1;
        return sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Cue("cabinets", item.Lemma) && name < sentence.Tokens.Length && sentence.Tokens[name].Mention is { } mention && mention.First == name
            && (mention.As(Persons) is not null || mention.Candidates.Count == 0) ? mention : null;
    }

    private static bool OfCabinet(Sentence sentence, Mention mention) =>
        sentence.Lexicon.IsGerman && mention.First > 0 && sentence.Tokens[mention.First - 1].Analysis is { } noun && sentence.Lexicon.Words.Cue("cabinets", noun.Lemma);

    /// <summary>The state of whoever leads a government: by name, or as the one known statesman of the time who is so called.</summary>
    private Entity? StateOfMinister(Sentence sentence, Mention minister)
    {
        if (minister.As(Persons) is { } known)
        {
            return StateOf(sentence, known) is { } state ? _gazetteer.Find(state.Id) : minister.Served;
        }

        var served = _gazetteer.Persons.Where(person => Lifetimes.Distance(person, sentence.Year) == 0 && Array.IndexOf(person.Name.Split(' '), minister.Text) > 0)
            .Select(person => _gazetteer.ServedBy(person, sentence.Year)).OfType<Entity>().DistinctBy(state => state.Id).Take(2).ToList();
        return served is [var only] ? only : null;
    }
}
