namespace Cypher.Language.Syntax;

/// <summary>The nodes directly below a node. New kinds of node are added here, and a test compares this file with the node types.</summary>
public static class SyntaxChildren
{
    /// <summary>The nodes directly below a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The children in source order; none for a leaf.</returns>
    public static IReadOnlyList<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        Expression expression => OfExpression(expression),
        Clause clause => OfClause(clause),
        PatternElement or PathPattern or LabelExpression => OfPattern(node),
        _ => OfPart(node),
    };

    private static IReadOnlyList<SyntaxNode> OfExpression(Expression node) => node switch
    {
        ListLiteral n => [.. n.Items],
        MapLiteral n => [.. n.Entries],
        PropertyAccess n => [n.Subject, n.Key],
        Subscript n => [n.Subject, n.Index],
        Slice n => [n.Subject, .. Optional(n.From), .. Optional(n.To)],
        LabelPredicate n => [n.Subject, n.Labels],
        LogicalExpression n => [.. n.Operands],
        ComparisonExpression n => [.. n.Operands],
        BinaryExpression n => [n.Left, n.Right],
        UnaryExpression n => [n.Operand],
        NullPredicate n => [n.Operand],
        CaseExpression n => [.. Optional(n.Subject), .. n.Alternatives, .. Optional(n.Default)],
        FunctionCall n => [n.Name, .. n.Arguments],
        ListComprehension n => [n.Variable, n.List, .. Optional(n.Where), .. Optional(n.Projection)],
        PatternComprehension n => [n.Pattern, .. Optional(n.Where), n.Projection],
        PatternExpression n => [n.Pattern],
        ShortestPathExpression n => [n.Pattern],
        QuantifierExpression n => [n.Variable, n.List, n.Predicate],
        ReduceExpression n => [n.Accumulator, n.Initial, n.Variable, n.List, n.Step],
        SubqueryExpression n => [n.Body],
        MapProjection n => [n.Subject, .. n.Items],
        TypePredicate n => [n.Operand, n.Type],
        NormalizedPredicate n => [n.Operand],
        _ => [],
    };

    private static IReadOnlyList<SyntaxNode> OfClause(Clause node) => node switch
    {
        MatchClause n => [.. n.Patterns, .. n.Hints, .. Optional(n.Where)],
        UnwindClause n => [n.List, n.Variable],
        WithClause n => [n.Projection, .. Optional(n.Where)],
        ReturnClause n => [n.Projection],
        CreateClause n => [.. n.Patterns],
        MergeClause n => [n.Pattern, .. n.Actions],
        SetClause n => [.. n.Items],
        RemoveClause n => [.. n.Items],
        DeleteClause n => [.. n.Targets],
        ForeachClause n => [n.Variable, n.List, .. n.Clauses],
        ProcedureCallClause n => [n.Name, .. n.Arguments ?? [], .. Optional(n.Yield)],
        SubqueryCallClause n => [.. Optional(n.Scope), n.Body, .. Optional(n.InTransactions)],
        LoadCsvClause n => [n.Source, n.Variable, .. Optional(n.FieldTerminator)],
        _ => [],
    };

    private static IReadOnlyList<SyntaxNode> OfPattern(SyntaxNode node) => node switch
    {
        PathPattern n => [.. Optional(n.Variable), .. Optional(n.Selector), .. n.Elements],
        NodePattern n => [.. Optional(n.Variable), .. Optional(n.Labels), .. Optional(n.Properties), .. Optional(n.Where)],
        RelationshipPattern n => [.. Optional(n.Variable), .. Optional(n.Types), .. Optional(n.Length), .. Optional(n.Properties), .. Optional(n.Where), .. Optional(n.Quantifier)],
        GroupPattern n => [n.Path, .. Optional(n.Where), .. Optional(n.Quantifier)],
        LabelConjunction n => [.. n.Operands],
        LabelDisjunction n => [.. n.Operands],
        LabelNegation n => [n.Operand],
        _ => [],
    };

    private static IReadOnlyList<SyntaxNode> OfPart(SyntaxNode node) => node switch
    {
        CypherStatement n => [.. n.Options, n.Body],
        Query n => [n.First, .. n.Unions],
        SingleQuery n => [.. n.Clauses],
        UnionPart n => [n.Query],
        SchemaTarget n => [n.Variable, .. n.Labels],
        CreateIndexCommand n => [n.Target, .. n.Keys, .. Optional(n.Options)],
        CreateConstraintCommand n => [n.Target, .. n.Keys, .. Optional(n.Options)],
        ShowCommand n => [.. Optional(n.Yield), .. Optional(n.Where), .. Optional(n.Return)],
        MatchHint n => [.. n.Variables, .. Optional(n.Label), .. n.Keys],
        ProjectionBody n => [.. n.Items, .. n.OrderBy, .. Optional(n.Skip), .. Optional(n.Limit)],
        ProjectionItem n => [n.Expression, .. Optional(n.Alias)],
        SortItem n => [n.Expression],
        MergeAction n => [.. n.Items],
        SetPropertyItem n => [n.Target, n.Value],
        SetDynamicPropertyItem n => [n.Target, n.Value],
        ReplacePropertiesItem n => [n.Target, n.Value],
        MergePropertiesItem n => [n.Target, n.Value],
        SetLabelsItem n => [n.Target, .. n.Labels],
        RemovePropertyItem n => [n.Target],
        RemoveDynamicPropertyItem n => [n.Target],
        RemoveLabelsItem n => [n.Target, .. n.Labels],
        YieldPart n => [.. n.Items, .. Optional(n.Where)],
        YieldItem n => [n.Variable],
        SubqueryScope n => [.. n.Variables],
        InTransactions n => [.. Optional(n.Rows)],
        MapEntry n => [n.Key, n.Value],
        CaseAlternative n => [n.When, n.Then],
        ProjectProperty n => [n.Key],
        ProjectEntry n => [n.Key, n.Value],
        ProjectVariable n => [n.Variable],
        ValueType n => [.. n.Alternatives],
        ValueTypeAlternative n => [.. Optional(n.Element)],
        _ => [],
    };

    private static IReadOnlyList<SyntaxNode> Optional(SyntaxNode? node) => node is null ? [] : [node];
}
