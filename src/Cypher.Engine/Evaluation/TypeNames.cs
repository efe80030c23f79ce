using PropertyGraph;

namespace Cypher.Engine.Evaluation;

/// <summary>The names of Cypher's types, as valueType() and messages give them.</summary>
internal static class TypeNames
{
    // How valueType() sorts the types of a list's items.
    private static readonly string[] InOrder =
    [
        "NULL", "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME",
        "DURATION", "NODE", "RELATIONSHIP", "MAP", "LIST", "PATH",
    ];

    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Map => "MAP",
        ValueKind.Node => "NODE",
        ValueKind.Relationship => "RELATIONSHIP",
        ValueKind.List => "LIST",
        ValueKind.Path => "PATH",
        ValueKind.ZonedDateTime => "ZONED DATETIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.Date => "DATE",
        ValueKind.ZonedTime => "ZONED TIME",
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Duration => "DURATION",
        ValueKind.String => "STRING",
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.Integer => "INTEGER",
        ValueKind.Float => "FLOAT",
        _ => "NULL",
    };

    /// <summary>The type of a value, with the types of what a list holds.</summary>
    public static string OfValue(GraphValue value)
    {
        StackGuard.Check();
        return value switch
        {
            NullValue => "NULL",
            ListValue list => $"LIST<{OfItems(list)}> NOT NULL",
            _ => Of(value.Kind) + " NOT NULL",
        };
    }

    private static string OfItems(ListValue list)
    {
        var types = list.Select(OfValue).ToHashSet(StringComparer.Ordinal);
        if (types.Count == 0)
        {
            return "NOTHING";
        }

        // Null is no type of its own beside others: it makes them nullable.
        var isNullable = types.Remove("NULL");
        if (types.Count == 0)
        {
            return "NULL";
        }

        var sorted = types.OrderBy(Rank).ThenBy(type => type, StringComparer.Ordinal);
        return string.Join(" | ", isNullable ? sorted.Select(type => type[..^" NOT NULL".Length]) : sorted);
    }

    private static int Rank(string type) =>
        Array.FindIndex(InOrder, name => type.StartsWith(name, StringComparison.Ordinal));
}
