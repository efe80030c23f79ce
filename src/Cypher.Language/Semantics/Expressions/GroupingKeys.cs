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
    private readonly HashSet<int> _projectedSizes = [];
    private readonly HashSet<int> _simpleLengths = [];

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
            _projectedSizes.Add(Size(item.Expression));
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
    public bool IsSimpleKey(Expression expression) =>
        (expression is Variable || _simpleLengths.Contains(ChainLength(expression))) && _simple.Contains(CypherPrinter.Print(expression));

    /// <summary>Whether an expression is exactly one of the columns.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="size">How many nodes it has.</param>
    public bool IsProjected(Expression expression, int size) =>
        _projectedSizes.Contains(size) && _projected.Contains(CypherPrinter.Print(expression));

    /// <summary>Whether an aggregation is computed by one of the columns.</summary>
    public bool IsComputed(Expression aggregate) => _aggregates.Contains(CypherPrinter.Print(aggregate));

    /// <summary>Whether a variable or property is part of a grouping key.</summary>
    public bool IsWithinKey(Expression expression) => IsShort(expression) && _withinKeys.Contains(CypherPrinter.Print(expression));

    /// <summary>A variable or one of its own properties; longer chains are not looked up, for they cost as much as they are long.</summary>
    private static bool IsShort(SyntaxNode node) => node is Variable or PropertyAccess { Subject: Variable };

    private static int ChainLength(Expression expression)
    {
        var length = 0;
        for (; expression is PropertyAccess access; expression = access.Subject)
        {
            length++;
        }

        return length;
    }

    private static int Size(SyntaxNode root)
    {
        var size = 0;
        var open = new Stack<SyntaxNode>([root]);
        while (open.TryPop(out var node))
        {
            size++;
            foreach (var child in SyntaxChildren.Of(node))
            {
                open.Push(child);
            }
        }

        return size;
    }

    private void Note(CheckContext context, Expression expression)
    {
        var aggregates = context.Symbols.Aggregates(expression);
        if (!aggregates && expression is Variable or PropertyAccess)
        {
            _simple.Add(CypherPrinter.Print(expression));
            _simpleLengths.Add(ChainLength(expression));
        }

        var open = new Stack<SyntaxNode>([expression]);
        while (open.TryPop(out var node))
        {
            if (AggregationFinder.IsAggregate(context, node))
            {
                _aggregates.Add(CypherPrinter.Print(node));
                continue;
            }

            if (!aggregates && IsShort(node))
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
