using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Functions;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Planning.Schema;

/// <summary>What a SHOW command can list.</summary>
/// <param name="Columns">All columns.</param>
/// <param name="DefaultColumns">How many of them, from the first, are shown where YIELD names none.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ShowTable(IReadOnlyList<string> Columns, int DefaultColumns, Func<ExecutionContext, IEnumerable<GraphValue[]>> Rows)
{
    public static ShowTable Of(ShowTarget target, PlanningContext planning) => target switch
    {
        ShowTarget.Indexes => new ShowTable(
            ["name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint"],
            9,
            context => context.Reader.GetIndexes().Select(Index)),
        ShowTarget.Constraints => new ShowTable(
            ["name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex"],
            6,
            context => context.Reader.GetConstraints().Select(constraint => Constraint(constraint, context.Reader))),
        ShowTarget.Functions => new ShowTable(
            ["name", "category", "description", "signature", "aggregating", "isBuiltIn"],
            3,
            _ => FunctionCatalogue.BuiltIn.All.Select(Function)),
        ShowTarget.Procedures => new ShowTable(
            ["name", "description", "mode", "worksOnSystem", "signature"],
            4,
            _ => planning.Procedures.All.Select(Procedure)),
        _ => throw new InvalidOperationException($"SHOW {target} is unknown; the parser should have reported it."),
    };

    private static GraphValue[] Index(IndexDescriptor index) =>
    [
        new StringValue(index.Name),
        new StringValue("ONLINE"),
        new FloatValue(100),
        new StringValue("RANGE"),
        new StringValue(EntityType(index.EntityKind)),
        new ListValue([new StringValue(index.LabelOrType)]),
        new ListValue([.. index.Properties.Select(key => new StringValue(key))]),
        new StringValue("range-1.0"),
        Text(index.OwningConstraint),
    ];

    private static GraphValue[] Constraint(ConstraintDescriptor constraint, IStorageReader reader) =>
    [
        new StringValue(constraint.Name),
        new StringValue(ConstraintType(constraint)),
        new StringValue(EntityType(constraint.EntityKind)),
        new ListValue([new StringValue(constraint.LabelOrType)]),
        new ListValue([.. constraint.Properties.Select(key => new StringValue(key))]),
        Text(reader.GetIndexes().FirstOrDefault(index => index.OwningConstraint == constraint.Name)?.Name),
    ];

    private static GraphValue[] Function(FunctionDefinition function) =>
    [
        new StringValue(function.Name),
        new StringValue(function.Category.ToString()),
        new StringValue(function.Summary),
        new StringValue(function.Signature),
        BooleanValue.Of(function.IsAggregate),
        BooleanValue.True,
    ];

    private static GraphValue[] Procedure(ProcedureDefinition procedure) =>
    [
        new StringValue(procedure.Name),
        new StringValue(procedure.Summary),
        new StringValue("READ"),
        BooleanValue.False,
        new StringValue(procedure.Signature),
    ];

    private static string ConstraintType(ConstraintDescriptor constraint)
    {
        var entity = constraint.EntityKind == SchemaEntityKind.Node ? "NODE" : "RELATIONSHIP";
        return constraint.Kind switch
        {
            Storage.ConstraintKind.Unique => constraint.EntityKind == SchemaEntityKind.Node ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
            Storage.ConstraintKind.Exists => $"{entity}_PROPERTY_EXISTENCE",
            _ => $"{entity}_KEY",
        };
    }

    private static string EntityType(SchemaEntityKind kind) => kind == SchemaEntityKind.Node ? "NODE" : "RELATIONSHIP";

    private static GraphValue Text(string? text) => text is null ? NullValue.Instance : new StringValue(text);
}
