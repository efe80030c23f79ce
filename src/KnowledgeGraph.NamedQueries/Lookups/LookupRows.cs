using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Lookups;

/// <summary>Reads the rows of the Cypher texts in <c>cypher/lookups</c>.</summary>
internal static class LookupRows
{
    public static EntityReference Entity(GraphRow row) => new(
        Text(row["id"]) ?? string.Empty, Text(row["name"]) ?? string.Empty, [.. Texts(row["labels"]).Order(StringComparer.Ordinal)]);

    public static FactReference Fact(GraphRow row) => new(Text(row["id"]) ?? string.Empty, Text(row["type"]) ?? string.Empty, Text(row["date"]));

    public static EntityEdge Edge(GraphRow row) => new(
        Text(row["type"]) ?? string.Empty, row["outgoing"] is BooleanValue { Value: true }, Text(row["event"]), Text(row["date"]), Entity(row));

    public static FactRole Role(GraphRow row) => new(Text(row["role"]) ?? string.Empty, Entity(row));

    public static FactClaim Claim(GraphRow row) => new(
        Text(row["claim"]) ?? string.Empty,
        Text(row["type"]),
        Text(row["polarity"]),
        row["confidence"] switch { FloatValue number => number.Value, IntegerValue whole => whole.Value, _ => null },
        Text(row["date"]),
        Text(row["language"]),
        Text(row["rule"]),
        new ClaimEvidence(
            Text(row["quote"]) ?? string.Empty,
            Text(row["document"]) ?? string.Empty,
            Text(row["documentId"]) ?? string.Empty,
            Number(row["start"]),
            Number(row["end"]),
            Source(row),
            Text(row["passageId"]) ?? string.Empty,
            Text(row["passageText"]) ?? string.Empty,
            Number(row["passageStart"])));

    public static IEnumerable<string> Texts(GraphValue value) => value is ListValue list ? list.Select(item => Text(item) ?? string.Empty) : [];

    public static string? Text(GraphValue value) => value switch
    {
        StringValue text => text.Value,
        NullValue => null,
        _ => value.ToString(),
    };

    private static string? Source(GraphRow row)
    {
        string?[] parts = [Text(row["author"]), Text(row["title"]), Text(row["year"]), Text(row["locator"])];
        var given = parts.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return given.Count == 0 ? null : string.Join(", ", given);
    }

    private static long Number(GraphValue value) => value is IntegerValue number ? number.Value : 0;
}
