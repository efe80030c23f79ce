using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>The parts of a piece of a query, so that analyses need not know every kind of node.</summary>
internal static class SyntaxChildren
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        Query query => query.Unions.Select(union => (SyntaxNode)union.Query).Prepend(query.First),
        SingleQuery query => query.Clauses,
        Clause clause => ClauseChildren.Of(clause),
        Expression expression => OfExpression(expression),
        PathPattern path => Some(path.Variable).Concat(path.Elements),
        PatternElement element => OfElement(element),
        ProjectionBody body => OfProjection(body),
        ProjectionItem item => Some(item.Expression, item.Alias),
        SortItem item => [item.Expression],
        SetItem or RemoveItem => ClauseChildren.OfItem(node),
        MergeAction action => action.Items,
        MapEntry entry => [entry.Value],
        CaseAlternative alternative => [alternative.When, alternative.Then],
        MapProjectionItem item => OfMapItem(item),
        YieldPart part => Some(part.Where).Concat(part.Items),
        YieldItem item => [item.Variable],
        _ => [],
    };

    /// <summary>Drops what is absent.</summary>
    /// <param name="nodes">Nodes and absences.</param>
    /// <returns>The nodes.</returns>
    public static IEnumerable<SyntaxNode> Some(params SyntaxNode?[] nodes) => nodes.OfType<SyntaxNode>();

    private static IEnumerable<SyntaxNode> OfExpression(Expression expression) => expression switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        CaseExpression choice => Some(choice.Subject).Concat(choice.Alternatives).Concat(Some(choice.Default)),
        ComparisonExpression comparison => comparison.Operands,
        FunctionCall call => call.Arguments,
        LabelPredicate predicate => [predicate.Subject],
        ListComprehension list => Some(list.Variable, list.List, list.Where, list.Projection),
        ListLiteral list => list.Items,
        LogicalExpression logical => logical.Operands,
        MapLiteral map => map.Entries,
        MapProjection map => map.Items.Prepend<SyntaxNode>(map.Subject),
        NullPredicate predicate => [predicate.Operand],
        PatternComprehension pattern => Some(pattern.Pattern, pattern.Where, pattern.Projection),
        PatternExpression pattern => [pattern.Pattern],
        ShortestPathExpression pattern => [pattern.Pattern],
        PropertyAccess access => [access.Subject],
        QuantifierExpression quantifier => [quantifier.Variable, quantifier.List, quantifier.Predicate],
        ReduceExpression reduce => [reduce.Accumulator, reduce.Initial, reduce.Variable, reduce.List, reduce.Step],
        Slice slice => Some(slice.Subject, slice.From, slice.To),
        SubqueryExpression subquery => [subquery.Body],
        Subscript subscript => [subscript.Subject, subscript.Index],
        UnaryExpression unary => [unary.Operand],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfElement(PatternElement element) => element switch
    {
        NodePattern node => Some(node.Variable, node.Properties, node.Where),
        RelationshipPattern relationship => Some(relationship.Variable, relationship.Properties, relationship.Where),
        GroupPattern group => Some(group.Path, group.Where),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfProjection(ProjectionBody body) =>
        body.Items.Concat<SyntaxNode>(body.OrderBy).Concat(Some(body.Skip, body.Limit));

    private static IEnumerable<SyntaxNode> OfMapItem(MapProjectionItem item) => item switch
    {
        ProjectEntry entry => [entry.Value],
        ProjectVariable variable => [variable.Variable],
        _ => [],
    };
}
