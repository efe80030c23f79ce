using Cypher.Language.Printing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>What rows are grouped by in an aggregating projection, and which aggregations it computes.</summary>
internal sealed class GroupingKeys
{
    private readonly HashSet<string> _simple = new(StringComparer.Ordinal);
    private readonly HashSet<string> _projected = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withinKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aggregates = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _kinds = [];

    public GroupingKeys(CheckContext context, ProjectionBody body, IReadOnlyList<CheckedColumn> columns)
    {
        IsDistinct = body.IsDistinct;
        Columns = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in context.Symbols.Star(body))
        {
            _simple.Add(NamePrinter.Variable(name));
        }

        foreach (var item in body.Items)
        {
            _projected.Add(CypherPrinter.Print(item.Expression));
            _kinds.Add(item.Expression.GetType());
            Note(context, item.Expression);
        }
    }

    /// <summary>Whether DISTINCT merges the rows.</summary>
    public bool IsDistinct { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlySet<string> Columns { get; }

    /// <summary>No names: in a column the other columns' names are not known.</summary>
    public IReadOnlySet<string> NoLocals { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether a variable or property is a grouping key as it stands.</summary>
    public bool IsSimpleKey(Expression expression) => _simple.Contains(CypherPrinter.Print(expression));

    /// <summary>Whether an expression is exactly one of the columns.</summary>
    public bool IsProjected(Expression expression) => _kinds.Contains(expression.GetType()) && _projected.Contains(CypherPrinter.Print(expression));

    /// <summary>Whether an aggregation is computed by one of the columns.</summary>
    public bool IsComputed(Expression aggregate) => _aggregates.Contains(CypherPrinter.Print(aggregate));

    /// <summary>Whether a variable or property is part of a grouping key.</summary>
    public bool IsWithinKey(Expression expression) => _withinKeys.Contains(CypherPrinter.Print(expression));

    private void Note(CheckContext context, Expression expression)
    {
        var aggregates = context.Symbols.Aggregates(expression);
        if (!aggregates && expression is Variable or PropertyAccess)
        {
            _simple.Add(CypherPrinter.Print(expression));
        }

        var open = new Stack<SyntaxNode>([expression]);
        while (open.TryPop(out var node))
        {
            if (AggregationFinder.IsAggregate(context, node))
            {
                _aggregates.Add(CypherPrinter.Print(node));
                continue;
            }

            if (!aggregates && node is Variable or PropertyAccess)
            {
                _withinKeys.Add(CypherPrinter.Print(node));
            }

            foreach (var child in node is SubqueryExpression ? [] : SyntaxChildren.Of(node))
            {
                open.Push(child);
            }
        }
    }
}
