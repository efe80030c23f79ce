using PropertyGraph;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>Procedures that tell what is in the graph.</summary>
internal static class SchemaProcedures
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new()
        {
            Name = "db.labels",
            Summary = "The labels that some node has.",
            Outputs = [new("label", "STRING")],
            Body = (context, _) => Rows(context.Reader.GetLabelsInUse()),
        },
        new()
        {
            Name = "db.relationshipTypes",
            Summary = "The types that some relationship has.",
            Outputs = [new("relationshipType", "STRING")],
            Body = (context, _) => Rows(context.Reader.GetRelationshipTypesInUse()),
        },
        new()
        {
            Name = "db.propertyKeys",
            Summary = "The keys that some property has had.",
            Outputs = [new("propertyKey", "STRING")],
            Body = (context, _) => Rows(context.Reader.GetPropertyKeys()),
        },
        new()
        {
            Name = "db.ping",
            Summary = "Whether the database answers.",
            Outputs = [new("success", "BOOLEAN")],
            Body = (_, _) => [[BooleanValue.True]],
        },
        new()
        {
            Name = "db.awaitIndexes",
            Summary = "Waits until all indexes can be used; here they can as soon as they are created.",
            Inputs = [new("timeOutSeconds", "INTEGER") { Default = IntegerValue.Of(300) }],
            Body = (_, _) => [],
        },
        new()
        {
            Name = "db.awaitIndex",
            Summary = "Waits until an index can be used; here it can as soon as it is created.",
            Inputs = [new("indexName", "STRING"), new("timeOutSeconds", "INTEGER") { Default = IntegerValue.Of(300) }],
            Body = (_, _) => [],
        },
        new()
        {
            Name = "db.resampleIndex",
            Summary = "Counts the values of an index anew; here they always are.",
            Inputs = [new("indexName", "STRING")],
            Body = (_, _) => [],
        },
        new()
        {
            Name = "db.info",
            Summary = "The name of the database.",
            Outputs = [new("id", "STRING"), new("name", "STRING"), new("creationDate", "STRING")],
            Body = (context, _) => [[new StringValue(context.Product.Address), new StringValue("neo4j"), NullValue.Instance]],
        },
        new()
        {
            Name = "db.schema.nodeTypeProperties",
            Summary = "The properties that nodes of the same labels have, with their types.",
            Outputs =
            [
                new("nodeType", "STRING"), new("nodeLabels", "LIST<STRING>"), new("propertyName", "STRING"), new("propertyTypes", "LIST<STRING>"),
                new("mandatory", "BOOLEAN"),
            ],
            Body = (context, _) => DerivedSchema.OfNodes(context),
        },
        new()
        {
            Name = "db.schema.relTypeProperties",
            Summary = "The properties that relationships of the same type have, with their types.",
            Outputs = [new("relType", "STRING"), new("propertyName", "STRING"), new("propertyTypes", "LIST<STRING>"), new("mandatory", "BOOLEAN")],
            Body = (context, _) => DerivedSchema.OfRelationships(context),
        },
        new()
        {
            Name = "db.schema.visualization",
            Summary = "A node for each label and a relationship for each type between two labels.",
            Outputs = [new("nodes", "LIST<NODE>"), new("relationships", "LIST<RELATIONSHIP>")],
            Body = (context, _) => [SchemaPicture.Draw(context)],
        },
        new()
        {
            Name = "dbms.components",
            Summary = "The product and its version.",
            Outputs = [new("name", "STRING"), new("versions", "LIST<STRING>"), new("edition", "STRING")],
            Body = (context, _) => [[new StringValue(context.Product.Product), new ListValue([new StringValue(context.Product.Version)]), new StringValue("embedded")]],
        },
    ];

    private static IEnumerable<GraphValue[]> Rows(IEnumerable<string> names) => names.Select(name => new GraphValue[] { new StringValue(name) });
}
