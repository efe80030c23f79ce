using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Finds which expressions contain an aggregation. Subqueries aggregate for themselves and do not count.</summary>
internal static class AggregationFinder
{
    /// <summary>Notes for a projection and all expressions in its columns whether they aggregate.</summary>
    /// <returns>Whether a column does.</returns>
    public static bool Mark(CheckContext context, ProjectionBody body)
    {
        var any = false;
        foreach (var item in body.Items)
        {
            any |= MarkExpression(context, item.Expression);
        }

        if (any)
        {
            context.Symbols.NoteAggregate(body);
        }

        return any;
    }

    /// <summary>Notes for an expression and all within it whether they aggregate.</summary>
    /// <returns>Whether the whole does.</returns>
    public static bool MarkExpression(CheckContext context, SyntaxNode node)
    {
        Errors.StackGuard.Check(node.Span);
        if (node is SubqueryExpression)
        {
            return false;
        }

        var aggregates = IsAggregate(context, node);
        foreach (var child in SyntaxChildren.Of(node))
        {
            aggregates |= MarkExpression(context, child);
        }

        if (aggregates)
        {
            context.Symbols.NoteAggregate(node);
        }

        return aggregates;
    }

    /// <summary>Whether a node is itself the call of an aggregation.</summary>
    public static bool IsAggregate(CheckContext context, SyntaxNode node) => node is CountAllExpression
        || (node is FunctionCall call && context.Catalogue.Function(call.Name.Text)?.IsAggregate == true);
}
