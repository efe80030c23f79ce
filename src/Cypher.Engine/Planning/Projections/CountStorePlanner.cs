using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Projections;

/// <summary>
/// Answers <c>MATCH (n:Label) RETURN count(n)</c> and <c>MATCH ()-[r:TYPE]-&gt;() RETURN count(r)</c> from the exact counts
/// that storage keeps, without reading a node.
/// </summary>
internal static class CountStorePlanner
{
    /// <summary>Plans such a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="slots">Its scope.</param>
    /// <returns>The plan; null where the counts do not answer it.</returns>
    public static PlannedQuery? TryPlan(SingleQuery query, SlotMap slots)
    {
        if (query.Clauses is not [MatchClause match, ReturnClause { Projection: { OrderBy: [], Skip: null, Limit: null, IncludesAll: false, Items: [var item] } }]
            || match is not { IsOptional: false, Where: null, Patterns: [{ Variable: null, Selector: null, ShortestPath: ShortestPathKind.None } path] }
            || !Counts(item.Expression, path)
            || path.Elements.Any(element => NameOf(element) is { } name && slots.TryFind(name, out _)))
        {
            return null;
        }

        var slot = slots.DefineHidden();
        Operator? count = path.Elements switch
        {
            [NodePattern { Properties: null, Where: null, Labels: null or LabelName } node] =>
                new CountStoreOperator(slot, isOfNodes: true, (node.Labels as LabelName)?.Name),
            [NodePattern left, RelationshipPattern relationship, NodePattern right] when IsPlain(left) && IsPlain(right) && IsPlain(relationship, left, right) =>
                new CountStoreOperator(slot, isOfNodes: false, (relationship.Types as LabelName)?.Name),
            _ => null,
        };
        return count is null ? null : new PlannedQuery(count, [new Column(item.Name, slot)], 1);
    }

    private static bool Counts(Expression expression, PathPattern path) => expression switch
    {
        CountAllExpression => true,
        FunctionCall { IsDistinct: false, Arguments: [Variable counted] } call =>
            call.Name.Text.Equals("count", StringComparison.OrdinalIgnoreCase) && path.Elements.Any(element => NameOf(element) == counted.Name),
        _ => false,
    };

    private static string? NameOf(PatternElement element) => element switch
    {
        NodePattern node => node.Variable?.Name,
        RelationshipPattern relationship => relationship.Variable?.Name,
        _ => null,
    };

    private static bool IsPlain(NodePattern node) => node is { Labels: null, Properties: null, Where: null };

    private static bool IsPlain(RelationshipPattern relationship, NodePattern left, NodePattern right) =>
        relationship is { Direction: not PatternDirection.Either, Length: null, Quantifier: null, Properties: null, Where: null }
        && relationship.Types is null or LabelName
        && (left.Variable is null || left.Variable.Name != right.Variable?.Name);
}
