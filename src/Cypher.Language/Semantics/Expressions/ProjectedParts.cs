using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Which parts of a sort key or condition are exactly a column of the projection, and which have such a part within.</summary>
internal sealed class ProjectedParts
{
    private readonly HashSet<SyntaxNode> _columns = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SyntaxNode> _containers = new(ReferenceEqualityComparer.Instance);

    private ProjectedParts()
    {
    }

    public static ProjectedParts Find(Expression expression, GroupingKeys keys)
    {
        var parts = new ProjectedParts();
        parts.Visit(expression, keys);
        return parts;
    }

    /// <summary>Whether an expression is exactly a column.</summary>
    public bool Is(Expression expression) => _columns.Contains(expression);

    /// <summary>Whether an expression is a column or has one within.</summary>
    public bool Contains(Expression expression) => _containers.Contains(expression);

    /// <summary>Counts the nodes of a tree on the way: only trees of one size are compared, so that the whole stays fast.</summary>
    private int Visit(SyntaxNode node, GroupingKeys keys)
    {
        StackGuard.Check(node.Span);
        var size = 1;
        var contains = false;
        foreach (var child in SyntaxChildren.Of(node))
        {
            size += Visit(child, keys);
            contains |= _containers.Contains(child);
        }

        if (node is Expression expression && keys.IsProjected(expression, size))
        {
            _columns.Add(node);
            contains = true;
        }

        if (contains)
        {
            _containers.Add(node);
        }

        return size;
    }
}
