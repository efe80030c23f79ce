using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Who stands for a state: rulers and statesmen by name, and titles that name a state by themselves: the Tsar is Russia, the Sultan the Ottoman Empire, the Emperor until 1806 the Holy Roman one.</summary>
internal sealed class Rulers
{
    private readonly GazetteerIndex _gazetteer;

    public Rulers(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    /// <summary>The state that a title without a country means in the year of the sentence; null where it means none.</summary>
    public Entity? Of(Sentence sentence, string title)
    {
        if (!sentence.Lexicon.Words.GroupOf("rulers").ContainsKey(title))
        {
            return null;
        }

        // A title may have been borne in several states: the Reichstag of the Holy Roman Empire, then of the German.
        foreach (var (name, titles) in sentence.Lexicon.Words.Groups("rulers"))
        {
            if (titles.Contains(title) && _gazetteer.Names.FindName(name) is { } node && In(node, sentence.Year) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>The state that a noun means as a title without a country, as it stands or in its base form; null where it means none.</summary>
    public Entity? Of(Sentence sentence, Item title) =>
        IsMeeting(sentence, title.Head) ? null : Of(sentence, sentence.Tokens[title.Head].Text) ?? Of(sentence, title.Lemma);

    /// <summary>"The Congress of Rastatt", "the Congress at Berlin": a meeting in a town, and not the one that legislates.</summary>
    private static bool IsMeeting(Sentence sentence, int at) =>
        !sentence.Lexicon.IsGerman && at + 2 < sentence.Tokens.Length && sentence.Tokens[at + 1].Lower is "of" or "at" && sentence.Lexicon.Words.Cue("meetings", sentence.Tokens[at].Lower)
        && sentence.Tokens[at + 2] is { Lexeme.Capital: true } place && place.Mention?.Entity?.Label is not EntityLabel.State;

    /// <summary>The state for which a ruler, statesman or commander is known to have acted; null where none is known.</summary>
    public Entity? Of(Sentence sentence, Entity person)
    {
        if (!sentence.Lexicon.Words.GroupOf("acting-persons").TryGetValue(person.Id, out var state) || _gazetteer.Names.FindName(state) is not { } node)
        {
            return Royals.Reigns(person) ? Realm(person, sentence.Year) : null;
        }

        var active = sentence.Year is { } year && Lifetimes.Distance(person, year) == 0 ? year : Lifetimes.YearOf(person.To) - 5;
        return In(node, active);
    }

    /// <summary>The one realm of a monarch, or of several the one that existed in the year of the sentence; null where that leaves more than one.</summary>
    private Entity? Realm(Entity person, int? year)
    {
        var realms = person.Serves.Select(_gazetteer.Find).OfType<Entity>().Where(realm => realm.Label == EntityLabel.State).ToList();
        var then = realms.Count > 1 ? realms.FindAll(realm => Lifetimes.Distance(realm, year) == 0) : realms;
        return then.Count == 1 ? then[0] : null;
    }

    private static Entity? In(NameNode node, int? year) => node.Ends
        .Select(end => end.Entity)
        .Where(entity => entity.Label == EntityLabel.State && Lifetimes.Distance(entity, year) == 0)
        .OrderBy(entity => Lifetimes.Distance(entity, year ?? Lifetimes.MiddleYear))
        .ThenByDescending(entity => Lifetimes.YearOf(entity.From) ?? 0)
        .FirstOrDefault();
}
