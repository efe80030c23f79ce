using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Functions;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Planning.Schema;

/// <summary>What a SHOW command can list.</summary>
/// <param name="Columns">All columns.</param>
/// <param name="DefaultColumns">How many of them, from the first, are shown where YIELD names none.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ShowTable(IReadOnlyList<string> Columns, int DefaultColumns, Func<ExecutionContext, IEnumerable<GraphValue[]>> Rows)
{
    public static ShowTable Of(ShowCommand command, PlanningContext planning) => command.Target switch
    {
        ShowTarget.Indexes => new ShowTable(
            [
                "id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint",
                "lastRead", "readCount", "trackedSince", "options", "failureMessage", "createStatement",
            ],
            12,
            context => ShownRules.Indexes(context.Reader, command.Kind)),
        ShowTarget.Constraints => new ShowTable(
            ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType", "options", "createStatement"],
            8,
            context => ShownRules.Constraints(context.Reader, command.Kind)),
        ShowTarget.Functions => new ShowTable(
            ["name", "category", "description", "signature", "isBuiltIn", "aggregating"],
            3,
            _ => command.Kind == "USER DEFINED" ? [] : FunctionCatalogue.BuiltIn.All.OrderBy(function => function.Name, StringComparer.Ordinal).Select(Function)),
        ShowTarget.Procedures => new ShowTable(
            ["name", "description", "mode", "worksOnSystem", "signature"],
            4,
            _ => planning.Procedures.All.Select(Procedure)),
        _ => throw new InvalidOperationException($"SHOW {command.Target} is unknown; the parser should have reported it."),
    };

    private static GraphValue[] Function(FunctionDefinition function) =>
    [
        new StringValue(function.Name),
        new StringValue(function.Category.ToString()),
        new StringValue(function.Summary),
        new StringValue(function.Signature),
        BooleanValue.True,
        BooleanValue.Of(function.IsAggregate),
    ];

    private static GraphValue[] Procedure(ProcedureDefinition procedure) =>
    [
        new StringValue(procedure.Name),
        new StringValue(procedure.Summary),
        new StringValue("READ"),
        BooleanValue.False,
        new StringValue(procedure.Signature),
    ];
}
