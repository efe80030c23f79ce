using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Which war is meant by "the war", "the war between A and B", "a war that had lasted sixteen years".</summary>
internal sealed partial class Resolver
{
    private IEnumerable<EntityReference> War(Sentence sentence, Frame frame, Item item, IReadOnlyCollection<string> taken)
    {
        var text = Words(sentence, item.First, item.Last);
        var told = sentence.Lexicon.IsGerman ? BetweenWhom(sentence, frame, item, taken) : EnglishWar(sentence, frame, item, taken) ?? OfYears(sentence, item, taken);
        return told is not null ? [Reference(told, text)]
            : item.Determiner is not null && _discourse.War is { } war ? [Reference(war, text)]
            : [];
    }

    /// <summary>"Der Krieg zwischen China und Japan", "den Krieg gegen Japan": the war that the gazetteer knows between the two; null where it knows none or several.</summary>
    private Entity? BetweenWhom(Sentence sentence, Frame frame, Item war, IReadOnlyCollection<string> taken)
    {
        if (frame.Clause.Phrases.FirstOrDefault(phrase => phrase.First == war.End + 1 && phrase.Preposition is "zwischen" or "gegen" or "mit") is not { } sides)
        {
            return null;
        }

        var named = sides.Items.Select(item => item.Mention?.As([EntityLabel.State])).OfType<Entity>().Select(state => state.Id).ToList();
        named = sides.Preposition == "zwischen" ? named : [.. named.Take(1), .. taken.Where(id => _gazetteer.Find(id) is { Label: EntityLabel.State }).Take(1)];
        return named.Count == 2 ? _gazetteer.WarBetween(named[0], named[1], sentence.Year) : null;
    }

    /// <summary>
    /// "The war between Sweden and Russia", "hostilities between them": the war that the gazetteer knows between the two, or that ended with the treaty
    /// of which is told; else one that is called by these words. Null where only the war in view can be meant.
    /// </summary>
    private Entity? EnglishWar(Sentence sentence, Frame frame, Item item, IReadOnlyCollection<string> taken)
    {
        if (frame.Clause.Phrases.FirstOrDefault(phrase => phrase.First == item.End + 1 && phrase.Preposition is "with" or "against") is { Items: [{ Mention: { } foe }] } && foe.As([EntityLabel.State]) is { } enemy
            && taken.FirstOrDefault(id => _gazetteer.Find(id) is { Label: EntityLabel.State }) is { } own && _gazetteer.WarBetween(own, enemy.Id, sentence.Year) is { } fought)
        {
            // "Mexico lost the war with the United States"
            return fought;
        }

        var sides = frame.Clause.Phrases.FirstOrDefault(phrase => phrase.First == item.End + 1 && phrase.Preposition is "between");
        var named = (sides?.Items ?? []).Select(side => side.Mention?.As([EntityLabel.State])).OfType<Entity>().Select(state => state.Id).ToList();
        var treaty = frame.Rule.Type.Name == "ENDED" ? Ending(sentence, frame) : null;
        var year = Lifetimes.YearOf(treaty?.From) ?? sentence.Year;
        if (named.Count > 1 && _gazetteer.WarBetween(named[0], named[1], year) is { } between)
        {
            return between;
        }

        if (treaty is not null && _gazetteer.WarEndedBy(treaty) is { } ended && named.TrueForAll(ended.Parties.Contains) && !(item.Determiner is "the" && sides is null && _discourse.War is not null))
        {
            return ended;
        }

        return named.Count > 1 && named.Count == sides!.Items.Count ? _document.Provisional.Get(EntityLabel.War, WithoutDeterminer(sentence, item, sides.Last)) : null;
    }

    /// <summary>"The war of 1866", "the war of 1904-05, in which Japan was victorious": the war of one of those told beside it that the gazetteer knows to have been fought in these years; null where none or several were.</summary>
    private Entity? OfYears(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if (item.Determiner is null || item.End + 1 >= sentence.Tokens.Length || sentence.Tokens[item.End + 1].Lower != "of"
            || sentence.Dates.Find(date => date.First >= item.End + 1 && date.First <= item.End + 2) is not { Date.Edtf: { } years })
        {
            return null;
        }

        var last = years.IndexOf('/') is > 0 and var slash && years.Length - slash == YearLength ? years.AsSpan(slash + 1) : years.Length < YearLength ? years : default;
        return int.TryParse(years.AsSpan(0, YearLength - 1), out var from) ? _gazetteer.WarOf(taken, from, int.TryParse(last, out var to) ? to : null) : null;
    }

    private const int YearLength = 5;

    /// <summary>"It was closed by the Treaty of Kerden", "er endete mit dem Frieden": the war of which the text tells, or the one that the gazetteer says was so ended.</summary>
    private IEnumerable<EntityReference> ItsWar(Sentence sentence, Frame frame, Item item)
    {
        if (item.Lemma is not ("it" or "er"))
        {
            return [];
        }

        var known = Ending(sentence, frame) is { } treaty ? _gazetteer.WarEndedBy(treaty) : null;
        return (known ?? _discourse.War) is { } war ? [Reference(war, item.Lemma)] : [];
    }

    /// <summary>The treaty of which is told that it ended a war: the one in the role, or else the one in view.</summary>
    private Entity? Ending(Sentence sentence, Frame frame) =>
        frame.In(Role.Subject).SelectMany(fill => fill.Phrase.Items).Select(item => item.Mention?.As([EntityLabel.Treaty])).FirstOrDefault(treaty => treaty is not null)
            ?? sentence.Mentions.Select(mention => mention.As([EntityLabel.Treaty])).FirstOrDefault(treaty => treaty is not null) ?? _discourse.AnyTreaty;
}
