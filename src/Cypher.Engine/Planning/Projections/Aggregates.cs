using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Projections;

/// <summary>Finds aggregate calls in expressions.</summary>
internal static class Aggregates
{
    /// <summary>Whether an expression aggregates over rows.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>True where an aggregate stands in it; those of subqueries are theirs.</returns>
    public static bool AnyIn(Expression expression) => In(expression).Any();

    /// <summary>The outermost aggregates.</summary>
    /// <param name="root">The expression.</param>
    /// <returns>The calls.</returns>
    public static IEnumerable<Expression> In(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is Expression expression && IsAggregate(expression))
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

    private static bool IsAggregate(Expression expression) => expression switch
    {
        CountAllExpression => true,
        FunctionCall call => AggregateNames.Contains(call.Name.Text),
        _ => false,
    };
}
