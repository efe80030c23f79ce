using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>
/// The names of variables that stand anywhere in a piece of a query, those it binds itself included. A superset of its
/// free variables: a predicate may be placed later than needed for that, never too early.
/// </summary>
internal static class Mentions
{
    public static IReadOnlySet<string> Of(SyntaxNode? node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (node is null)
        {
            return names;
        }

        // A stack of our own: the tree may be as deep as the parser allows.
        var pending = new Stack<SyntaxNode>();
        pending.Push(node);
        while (pending.TryPop(out var next))
        {
            if (next is Variable variable)
            {
                names.Add(variable.Name);
            }

            foreach (var child in SyntaxChildren.Of(next))
            {
                pending.Push(child);
            }
        }

        return names;
    }
}
