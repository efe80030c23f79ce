using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>Tells whether an expression runs a query or matches a pattern.</summary>
internal static class NestedQueries
{
    public static bool AnyIn(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is SubqueryExpression or PatternExpression or PatternComprehension or ShortestPathExpression)
            {
                return true;
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }

        return false;
    }
}
