using Cypher.Language.Semantics.Clauses;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>Checks commands on indexes and constraints, and SHOW.</summary>
internal static class SchemaChecker
{
    /// <summary>Checks a command.</summary>
    /// <returns>The columns that the text names.</returns>
    public static IReadOnlyList<string> Check(CheckContext context, Statement command)
    {
        switch (command)
        {
            case CreateIndexCommand create:
                CheckTarget(context, create.Target, create.Keys, create.Options);
                return [];
            case CreateConstraintCommand create:
                CheckTarget(context, create.Target, create.Keys, create.Options);
                return [];
            case ShowCommand show:
                return CheckShow(context, show);
            default:
                context.Writes = true;
                return [];
        }
    }

    private static void CheckTarget(CheckContext context, SchemaTarget target, IReadOnlyList<PropertyKey> keys, Expression? options)
    {
        context.Writes = true;
        foreach (var label in target.Labels)
        {
            context.NoteLabels(label, target.IsRelationship);
        }

        foreach (var key in keys)
        {
            context.NoteKey(key, isOfEntity: true);
        }

        if (options is not null)
        {
            ExpressionChecker.Check(context, options, Scope.Empty, Place.In("OPTIONS"));
        }
    }

    /// <summary>The engine knows the columns; here a condition without YIELD may name any of them.</summary>
    private static IReadOnlyList<string> CheckShow(CheckContext context, ShowCommand show)
    {
        var scope = Scope.Empty;
        foreach (var item in show.Yield?.Items ?? [])
        {
            scope = scope.With(item.Variable.Name, StaticType.Any);
        }

        if (show.Yield is { IncludesAll: false })
        {
            ExpressionChecker.CheckCondition(context, show.Yield.Where, scope, Place.In("WHERE"));
            if (show.Return is not null)
            {
                return [.. ReturnChecker.Check(context, show.Return, scope, needsAliases: false).Select(column => column.Name)];
            }
        }

        return [.. show.Yield?.Items.Select(item => item.Variable.Name) ?? []];
    }
}
