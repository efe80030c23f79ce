using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// Dates of what a clause lists: "declared war on Spain in March, on Austria in April and on Portugal in June", "at Lodi on 10 May and at Rivoli on
/// 14 January". Each has the date that stands with it; "at A and B in May" is of one day.
/// </summary>
internal static class DatesInList
{
    private static readonly Role[] Listed = [Role.Object, Role.Territory, Role.Subject];

    /// <summary>The date of the part of a list that a claim tells of; null where the clause lists nothing, or dates it but once.</summary>
    public static HistoricalDate? Of(Frame frame, List<RoleFiller> roles)
    {
        List<DateMention>? dates = null;
        foreach (var node in frame.Clause.Ordered)
        {
            if (node.Date is { Of: null, IsAside: false } date)
            {
                (dates ??= []).Add(date);
            }
        }

        if (dates is not { Count: > 1 })
        {
            return null;
        }

        foreach (var role in Listed)
        {
            var items = Items(frame, role);
            if (items.Count > 1 && Shared(items, dates) is { } shared && items.FindIndex(item => Means(item, roles, role)) is >= 0 and var at && shared[at] is { } own)
            {
                return own.Date;
            }
        }

        return null;
    }

    /// <summary>The items in a role, also those that other readings of the verb have: names behind the same preposition.</summary>
    private static List<Item> Items(Frame frame, Role role)
    {
        var phrases = frame.In(role).Where(fill => !fill.OfOwner || fill.Phrase.Items.TrueForAll(item => Of(item) is not null)).Select(fill => fill.Phrase).ToList();
        if (phrases is [{ Preposition: { } preposition }])
        {
            phrases = [.. frame.Clause.Phrases.Where(phrase => phrase == phrases[0] || (phrase.Preposition == preposition && phrase.Items.TrueForAll(item => item.Kind == ItemKind.Name)))];
        }

        List<Item> items = [.. phrases.SelectMany(phrase => phrase.Items)];
        items.Sort((left, right) => left.First.CompareTo(right.First));
        return items;
    }

    /// <summary>The date of each item: those behind them, or those before them; null where the dates do not stand so, or not between them.</summary>
    private static List<DateMention?>? Shared(List<Item> items, List<DateMention> dates)
    {
        var behind = dates.Exists(date => date.First > items[^1].End);
        if (!dates.Exists(date => date.First > items[0].End && date.Last < items[^1].First) || (!behind && !dates.Exists(date => date.Last < items[0].First)))
        {
            return null;
        }

        return items.ConvertAll(item => behind ? dates.Find(date => date.First > item.End) : dates.FindLast(date => date.Last < item.First));
    }

    private static bool Means(Item item, List<RoleFiller> roles, Role role)
    {
        var filler = roles.Find(other => other.Role == role)?.Entity;
        return filler is not null && (item.Mention ?? Of(item)) is { } mention && (mention.Text == filler.Text || mention.Candidates.Any(candidate => candidate.Id == filler.Id));
    }

    /// <summary>"the independence of Chile": of whom or what a noun tells; null where that is nobody by name, or several.</summary>
    private static Mention? Of(Item item) => item.Attributes is [{ Items: [{ Mention: { } of }] }] ? of : null;
}
