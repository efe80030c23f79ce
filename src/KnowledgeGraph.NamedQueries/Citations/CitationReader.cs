using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Citations;

/// <summary>Reads the evidence behind the ids that rows name.</summary>
internal sealed class CitationReader(LookupQueries lookups, IGraphTransaction transaction)
{
    /// <summary>Reads the evidence of many ids at once.</summary>
    /// <returns>The evidence by id, in the order of the query.</returns>
    public async Task<ILookup<string, Citation>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal)
        {
            ["ids"] = new ListValue([.. ids.Select(id => new StringValue(id))]),
        };
        await using var result = await transaction.RunAsync(lookups.Citations, parameters, cancellationToken);
        var rows = await result.ToListAsync(cancellationToken);
        return rows.Select(Read).ToLookup(citation => citation.Fact, StringComparer.Ordinal);
    }

    /// <summary>The ids in a cell: a string, or a list of strings.</summary>
    public static IEnumerable<string> Ids(GraphValue cell) => cell switch
    {
        StringValue text => [text.Value],
        ListValue list => list.SelectMany(Ids),
        _ => [],
    };

    private static Citation Read(GraphRow row) => new(
        Text(row["fact"]) ?? string.Empty,
        Text(row["claim"]) ?? string.Empty,
        Text(row["quote"]) ?? string.Empty,
        Text(row["document"]) ?? string.Empty,
        Text(row["documentId"]) ?? string.Empty,
        Number(row["start"]),
        Number(row["end"]),
        Source(row),
        new CitedPassage(Text(row["passage"]) ?? string.Empty, Text(row["passageText"]) ?? string.Empty, Number(row["passageStart"])))
    {
        Language = Text(row["language"]),
    };

    private static string? Source(GraphRow row)
    {
        string?[] parts = [Text(row["author"]), Text(row["title"]), Text(row["year"]), Text(row["locator"])];
        var given = parts.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return given.Count == 0 ? null : string.Join(", ", given);
    }

    private static string? Text(GraphValue value) => value switch
    {
        StringValue text => text.Value,
        NullValue => null,
        _ => value.ToString(),
    };

    private static long Number(GraphValue value) => value is IntegerValue number ? number.Value : 0;
}
