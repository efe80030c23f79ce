using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Projections;

/// <summary>Finds aggregate calls in expressions.</summary>
internal static class Aggregates
{
    /// <summary>The outermost aggregates of an expression; those of subqueries are theirs.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="planning">The statement.</param>
    /// <returns>The calls.</returns>
    public static IEnumerable<Expression> In(SyntaxNode root, PlanningContext planning)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is Expression expression && planning.Expressions.IsAggregate(expression))
            {
                yield return expression;
                continue;
            }

            if (node is SubqueryExpression)
            {
                continue;
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }
    }
}
