using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary>Lends the heart's reading of names and dates to the runner of queries, which knows no diplomacy.</summary>
internal static class HistoricalWords
{
    /// <summary>The readers.</summary>
    public static WordReaders Readers { get; } = new(NameKey.AllOf, ReadDate);

    private static DateReading ReadDate(string text) =>
        HistoricalDate.TryParse(text, out var date, out var error)
            ? new DateReading(date.Edtf, date.EarliestDay, date.LatestDay, null)
            : new DateReading(null, null, null, error.Message);
}
