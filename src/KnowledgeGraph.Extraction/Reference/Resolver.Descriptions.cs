using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>German words that take up what was spoken of by what it is: der König, die Allianz, sein Gegner, das Land, man.</content>
internal sealed partial class Resolver
{
    private static readonly EntityLabel[] Sovereigns = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    /// <summary>"In Washington drohte man": those who sit in the capital; nobody where none is named.</summary>
    private static IEnumerable<EntityReference> Impersonal(Frame frame, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken) =>
        labels.Contains(EntityLabel.State) && frame.Clause.Phrases.Where(phrase => phrase.Preposition is "in" or "zu").SelectMany(phrase => phrase.Items).Select(item => item.Mention?.Seat).OfType<Entity>().FirstOrDefault() is { } state && !taken.Contains(state.Id)
            ? [Reference(state, "man")]
            : [];

    /// <summary>"Those who demanded redress", "jene, welche den Vertrag ablehnten": whom a relative clause defines nobody has named before.</summary>
    private static bool DefinedBehind(Sentence sentence, Item pronoun) =>
        sentence.Lexicon.Words.Cue("defined-behind", pronoun.Lemma)
        && sentence.Clauses.Exists(clause => clause is { Kind: Clauses.ClauseKind.Relative, Antecedent: { } defined } && defined.Items.Contains(pronoun) && clause.First <= pronoun.Last + (sentence.Lexicon.IsGerman ? 2 : 1));

    /// <summary>A pronoun does not take up whom its own clause names beside it.</summary>
    private IReadOnlyCollection<string> WithNamesBeside(Sentence sentence, Frame frame, Item pronoun, IReadOnlyCollection<string> taken)
    {
        HashSet<string>? all = null;
        foreach (var item in frame.Clause.Bare.Where(phrase => !phrase.Items.Contains(pronoun)).SelectMany(phrase => phrase.Items))
        {
            if (item is { Kind: ItemKind.Name, Mention: { } mention } && mention.As(Sovereigns) is { } named)
            {
                all ??= [.. taken];
                all.Add(named.Id);
            }
        }

        if (pronoun.Lemma is "him" or "them" && frame.Clause is { Kind: Clauses.ClauseKind.Infinitive or Clauses.ClauseKind.Purpose, Governor.Clause: { } around } && Subjects.Surface(sentence, around) is { } forcing)
        {
            // "Decatur forced him to sign": not himself, nor for his own state.
            foreach (var item in forcing.Items)
            {
                if (item.Mention?.As(Sovereigns) is { } doer)
                {
                    all ??= [.. taken];
                    all.Add(doer.Id);
                    all.Add(_discourse.ActsFor(doer.Id)?.Id ?? doer.Id);
                }
            }
        }

        return all is null ? taken : all;
    }

    /// <summary>The one who is meant by a noun in the singular: the other side, the bearer of a title, a coalition, a state where also lands are asked for; null where the text has spoken of none.</summary>
    private Entity? Taken(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item.IsPlural || item.Owners.Count > 0 || item.Attributes.Count > 0 || (item.Determiner is null && item.Possessive is null))
        {
            return null;
        }

        if (labels.Contains(EntityLabel.State) && sentence.Lexicon.Words.Cue("counterparts", item.Lemma))
        {
            return Counterpart(item, taken);
        }

        if (item.Possessive is not null || item.Determiner is not ("der" or "die" or "das" or "dem" or "den" or "des" or "dieser" or "diese" or "dieses" or "diesem" or "diesen"))
        {
            return null;
        }

        if ((item.Class & NounClass.Group) != NounClass.None && labels.Contains(EntityLabel.Group) && item.Modifiers.Count == 0)
        {
            return _discourse.CalledBy(item.Lemma, EntityLabel.Group, taken);
        }

        if ((item.Class & NounClass.Office) != NounClass.None && labels.Contains(EntityLabel.State))
        {
            return _titles.Of(sentence, item.Lemma, taken, labels.Contains(EntityLabel.Person));
        }

        return (item.Class & NounClass.State) != NounClass.None && labels.Contains(EntityLabel.State) && labels.Contains(EntityLabel.Territory) && item.Modifiers.Count == 0 ? _discourse.CalledBy(item.Lemma, EntityLabel.State, taken) : null;
    }

    /// <summary>"Schweden gab Elbing, das es noch besetzt hielt, zurück": in a relative clause "es" is the subject of the clause around it; null where that is no state of its gender, or what the relative clause describes.</summary>
    private IEnumerable<EntityReference>? OfMain(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item.Lemma != "es" || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory) || frame.Clause is not { Kind: Clauses.ClauseKind.Relative, Parent: { Predicates.Count: > 0 } around, Antecedent: { } described }
            || Subjects.Own(sentence, around, around.Predicates[0]) is not { Items: [{ } head] } subject || subject == described || subject.Last >= item.First)
        {
            return null;
        }

        var state = head.Kind == ItemKind.Name && head.Determiner is null or "das" ? head.Mention?.As([EntityLabel.State])
            : head is { Kind: ItemKind.Pronoun, Lemma: "dieses" or "es" } && Item(sentence, frame, head, labels, taken).ToList() is [var taking] ? _gazetteer.Find(taking.Id) : null;
        return state is not null && !taken.Contains(state.Id) && !described.Items.Exists(each => each.Mention?.Entity?.Id == state.Id) ? [Reference(state, item.Lemma)] : null;
    }

    /// <summary>"Sein Gegner", "der Nachbar": the other of two.</summary>
    private Entity? Counterpart(Item item, IReadOnlyCollection<string> taken)
    {
        var one = taken.Select(_gazetteer.Find).OfType<Entity>().FirstOrDefault(state => state.Label == EntityLabel.State)?.Id
            ?? (item.Possessive is not null ? _anaphora.State(item.Possessive, taken).FirstOrDefault()?.Id : null);
        return one is not null && _discourse.Counterparty(one, _discourse.Treaty?.Id) is { } other && !taken.Contains(other.Id) ? _gazetteer.Find(other.Id) : null;
    }

    /// <summary>"Das Land", "die Insel", "die Festung": the land of that sort last spoken of, or the country of which the text tells.</summary>
    private List<EntityReference> GermanLand(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item.IsPlural)
        {
            // "Ionische Inseln. Geschichte. ... kamen die Inseln an Frankreich"
            return _discourse.TitleLand is { } islands && !taken.Contains(islands.Id) ? [Reference(islands, Words(sentence, item.First, item.Last))] : [];
        }

        var river = (item.Class & NounClass.Waterway) != NounClass.None;
        var place = (item.Class & (NounClass.Place | NounClass.Port)) != NounClass.None;
        var country = (item.Class & NounClass.State) != NounClass.None && labels.Contains(EntityLabel.State);
        var land = _discourse.Lands.Fitting(land => !taken.Contains(land.Id) && (river ? land.Label == EntityLabel.Waterway : place ? land.Label == EntityLabel.Place || land.Kind is "port" or "fortress" or "city" : land.Label == EntityLabel.Territory), _discourse.Sentence);
        land ??= _discourse.Land is { } last && !taken.Contains(last.Id) && !country && (river || last.Label != EntityLabel.Waterway) ? last : null;
        land ??= country && _discourse.Lands.State(_discourse.Sentence) is { } taking && !taken.Contains(taking.Id) ? _gazetteer.Find(taking.Id) : null;
        land ??= country ? _discourse.MainState(taken) ?? (_discourse.TitleState is { } told && !taken.Contains(told.Id) ? told : null) : null;
        land ??= !country && !river && _discourse.TitleLand is { } headword && place == (headword.Label == EntityLabel.Place) && !taken.Contains(headword.Id) ? headword : null;
        return land is null ? [] : [Reference(land, Words(sentence, item.First, item.Last))];
    }
}
