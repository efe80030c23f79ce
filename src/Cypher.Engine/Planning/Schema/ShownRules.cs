using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Planning.Schema;

/// <summary>The rows of SHOW INDEXES and SHOW CONSTRAINTS, with the columns of Neo4j. How often an index is read is not counted here: null.</summary>
internal static class ShownRules
{
    private const string Provider = "range-1.0";

    private static readonly MapValue Options = new(new Dictionary<string, GraphValue>(StringComparer.Ordinal)
    {
        ["indexConfig"] = MapValue.Empty,
        ["indexProvider"] = new StringValue(Provider),
    });

    /// <summary>The indexes.</summary>
    /// <param name="reader">The graph.</param>
    /// <param name="kind">Of which kind; null for all.</param>
    /// <returns>The rows, by name.</returns>
    public static IEnumerable<GraphValue[]> Indexes(IStorageReader reader, string? kind) =>
        kind is null or "RANGE" ? reader.GetIndexes().OrderBy(index => index.Name, StringComparer.Ordinal).Select(Index) : [];

    /// <summary>The constraints.</summary>
    /// <param name="reader">The graph.</param>
    /// <param name="kind">Of which kind, with the kind of entity before it or not; null for all.</param>
    /// <returns>The rows, by name.</returns>
    public static IEnumerable<GraphValue[]> Constraints(IStorageReader reader, string? kind)
    {
        var numbers = reader.GetIndexes().Count;
        return reader.GetConstraints().OrderBy(constraint => constraint.Name, StringComparer.Ordinal)
            .Select((constraint, at) => (Row: Constraint(constraint, numbers + at + 1, reader), constraint))
            .Where(shown => kind is null || IsOfKind(shown.constraint, kind))
            .Select(shown => shown.Row);
    }

    private static bool IsOfKind(ConstraintDescriptor constraint, string kind)
    {
        var entity = EntityType(constraint.EntityKind) + " ";
        var demand = constraint.Kind switch
        {
            ConstraintKind.Unique => "UNIQUENESS",
            ConstraintKind.Exists => "PROPERTY EXISTENCE",
            _ => "KEY",
        };
        return kind == demand || kind == entity + demand;
    }

    private static GraphValue[] Index(IndexDescriptor index, int at) =>
    [
        IntegerValue.Of(at + 1),
        new StringValue(index.Name),
        new StringValue("ONLINE"),
        new FloatValue(100),
        new StringValue("RANGE"),
        new StringValue(EntityType(index.EntityKind)),
        new ListValue([new StringValue(index.LabelOrType)]),
        Texts(index.Properties),
        new StringValue(Provider),
        Text(index.OwningConstraint),
        NullValue.Instance,
        NullValue.Instance,
        NullValue.Instance,
        Options,
        new StringValue(string.Empty),
        new StringValue(index.OwningConstraint is null
            ? $"CREATE RANGE INDEX {Quoted(index.Name)} FOR {Target(index.EntityKind, index.LabelOrType)} ON ({Keys(index.EntityKind, index.Properties)})"
            : $"CREATE CONSTRAINT {Quoted(index.Name)} FOR {Target(index.EntityKind, index.LabelOrType)} REQUIRE ({Keys(index.EntityKind, index.Properties)}) IS UNIQUE"),
    ];

    private static GraphValue[] Constraint(ConstraintDescriptor constraint, int number, IStorageReader reader) =>
    [
        IntegerValue.Of(number),
        new StringValue(constraint.Name),
        new StringValue(ConstraintType(constraint)),
        new StringValue(EntityType(constraint.EntityKind)),
        new ListValue([new StringValue(constraint.LabelOrType)]),
        Texts(constraint.Properties),
        Text(reader.GetIndexes().FirstOrDefault(index => index.OwningConstraint == constraint.Name)?.Name),
        NullValue.Instance,
        constraint.Kind == ConstraintKind.Exists ? NullValue.Instance : Options,
        new StringValue(
            $"CREATE CONSTRAINT {Quoted(constraint.Name)} FOR {Target(constraint.EntityKind, constraint.LabelOrType)} REQUIRE ({Keys(constraint.EntityKind, constraint.Properties)}) IS {Demand(constraint)}"),
    ];

    private static string Demand(ConstraintDescriptor constraint) => constraint.Kind switch
    {
        ConstraintKind.Unique => "UNIQUE",
        ConstraintKind.Exists => "NOT NULL",
        _ => $"{EntityType(constraint.EntityKind)} KEY",
    };

    private static string ConstraintType(ConstraintDescriptor constraint)
    {
        var entity = EntityType(constraint.EntityKind);
        return constraint.Kind switch
        {
            ConstraintKind.Unique => constraint.EntityKind == SchemaEntityKind.Node ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
            ConstraintKind.Exists => $"{entity}_PROPERTY_EXISTENCE",
            _ => $"{entity}_KEY",
        };
    }

    private static string Target(SchemaEntityKind kind, string label) =>
        kind == SchemaEntityKind.Node ? $"(n:{Quoted(label)})" : $"()-[r:{Quoted(label)}]-()";

    private static string Keys(SchemaEntityKind kind, IEnumerable<string> keys) =>
        string.Join(", ", keys.Select(key => $"{(kind == SchemaEntityKind.Node ? "n" : "r")}.{Quoted(key)}"));

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string EntityType(SchemaEntityKind kind) => kind == SchemaEntityKind.Node ? "NODE" : "RELATIONSHIP";

    private static ListValue Texts(IEnumerable<string> texts) => new([.. texts.Select(text => new StringValue(text))]);

    private static GraphValue Text(string? text) => text is null ? NullValue.Instance : new StringValue(text);
}
