using PropertyGraph;

namespace Cypher.Engine.Evaluation;

/// <summary>The names of Cypher's types, as valueType() and messages give them.</summary>
internal static class TypeNames
{
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
}
