using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>The parts of clauses and of the items of SET and REMOVE.</summary>
internal static class ClauseChildren
{
    public static IEnumerable<SyntaxNode> Of(Clause clause) => clause switch
    {
        CreateClause create => create.Patterns,
        DeleteClause delete => delete.Targets,
        ForeachClause each => each.Clauses.Prepend<SyntaxNode>(each.List).Prepend(each.Variable),
        LoadCsvClause load => SyntaxChildren.Some(load.Source, load.Variable, load.FieldTerminator),
        MatchClause match => match.Patterns.Concat(SyntaxChildren.Some(match.Where)),
        MergeClause merge => merge.Actions.Prepend<SyntaxNode>(merge.Pattern),
        ProcedureCallClause call => (call.Arguments ?? []).Concat(SyntaxChildren.Some(call.Yield)),
        RemoveClause remove => remove.Items,
        ReturnClause result => [result.Projection],
        SetClause set => set.Items,
        SubqueryCallClause call => (call.Scope?.Variables ?? []).Append<SyntaxNode>(call.Body),
        UnwindClause unwind => [unwind.List, unwind.Variable],
        WithClause with => SyntaxChildren.Some(with.Projection, with.Where),
        _ => [],
    };

    public static IEnumerable<SyntaxNode> OfItem(SyntaxNode item) => item switch
    {
        SetPropertyItem set => [set.Target, set.Value],
        SetDynamicPropertyItem set => [set.Target, set.Value],
        ReplacePropertiesItem set => [set.Target, set.Value],
        MergePropertiesItem set => [set.Target, set.Value],
        SetLabelsItem set => [set.Target],
        RemovePropertyItem remove => [remove.Target],
        RemoveDynamicPropertyItem remove => [remove.Target],
        RemoveLabelsItem remove => [remove.Target],
        _ => [],
    };
}
