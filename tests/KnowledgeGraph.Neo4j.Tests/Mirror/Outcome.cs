using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.Mirror;

/// <summary>What a statement gave on one database.</summary>
internal sealed record Outcome(IReadOnlyList<string> Columns, IReadOnlyList<GraphRow> Rows, UpdateCounters Counters)
{
    private const int LongestShown = 2000;

    /// <summary>Columns of lists that no database promises an order for: labels().</summary>
    private const string LabelsColumn = "labels";

    public void AssertSame(Outcome other, string query, IReadOnlyDictionary<string, GraphValue>? parameters)
    {
        var (mine, theirs) = (Texts(query), other.Texts(query));
        Assert.True(
            Columns.SequenceEqual(other.Columns) && mine.SequenceEqual(theirs),
            $"""
            The databases differ on
            {query}
            with {Shown(string.Join(", ", (parameters ?? MapValue.Empty).Select(pair => $"{pair.Key} = {pair.Value}")))}
            first {Rows.Count} rows, second {other.Rows.Count} rows; only in the first:
            {Shown(string.Join('\n', mine.Except(theirs)))}
            only in the second:
            {Shown(string.Join('\n', theirs.Except(mine)))}
            """);
        Assert.True(Counters == other.Counters, $"The databases count differently on\n{query}\nfirst {Counters}\nsecond {other.Counters}");
    }

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    // Where the statement sets no order, there is none to compare.
    private List<string> Texts(string query)
    {
        var texts = Rows.Select(TextOf);
        var last = query.LastIndexOf("RETURN", StringComparison.OrdinalIgnoreCase);
        var isOrdered = last >= 0 && query.IndexOf("ORDER BY", last, StringComparison.OrdinalIgnoreCase) >= 0;
        return isOrdered ? [.. texts] : [.. texts.Order(StringComparer.Ordinal)];
    }

    private static string TextOf(GraphRow row) => string.Join(" | ", row.Values.Select((value, at) =>
        row.Columns[at] == LabelsColumn && value is ListValue labels
            ? string.Join(':', labels.Select(ComparableText.Of).Order(StringComparer.Ordinal))
            : ComparableText.Of(value)));
}
