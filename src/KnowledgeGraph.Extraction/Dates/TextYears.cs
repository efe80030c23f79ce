using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>In which time a text lies whose dates leave out the century: that of the years it writes in full or, where it writes none, of those whom it names.</summary>
internal static class TextYears
{
    /// <summary>Nobody and nothing that lasted longer tells a century.</summary>
    private const int Longest = 100;

    /// <summary>The year in the middle of those that a text tells; null where it tells none.</summary>
    public static int? Near(Document document)
    {
        var years = new List<int>();
        Collect(document, Written, years);
        if (years.Count == 0)
        {
            Collect(document, Lived, years);
        }

        years.Sort();
        return years.Count > 0 ? years[years.Count / 2] : null;
    }

    private static void Collect(Document document, Func<Token[], int, int?> yearAt, List<int> years)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (yearAt(sentence.Tokens, i) is { } year)
                {
                    years.Add(year);
                }
            }
        }
    }

    private static int? Written(Token[] tokens, int at) =>
        tokens[at].Lexeme.Shape == TokenShape.Number && tokens[at].Text.Length == 4 && int.TryParse(tokens[at].Text, out var year) && DateFinder.IsYear(year) ? year : null;

    /// <summary>The middle of the life of whom or what alone a name that begins at a token means.</summary>
    private static int? Lived(Token[] tokens, int at)
    {
        var node = tokens[at].Lexeme.Name;
        var longest = node;
        while (node is not null && ++at < tokens.Length && node.Next.TryGetValue(Folding.Key(tokens[at].Text), out node))
        {
            longest = node.Ends.Count > 0 ? node : longest;
        }

        var years = longest?.Ends.Select(end => Middle(end.Entity)).ToList() ?? [];
        return years.Count > 0 && years.TrueForAll(year => year is not null) && years.Max() - years.Min() < Longest ? years.Min() : null;
    }

    private static int? Middle(Entity entity) =>
        entity.Label is not (EntityLabel.Territory or EntityLabel.Place) && Lifetimes.YearOf(entity.From) is { } from
            && (Lifetimes.YearOf(entity.To) ?? (entity.Label is EntityLabel.Treaty or EntityLabel.Battle or EntityLabel.War ? from : null)) is { } to && to - from < Longest
            ? (from + to) / 2 : null;
}
