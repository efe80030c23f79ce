using Cypher.Language.Errors;
using Cypher.Language.Semantics.Clauses;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>Checks a query: its parts in turn, and that they go together.</summary>
internal static class QueryBodyChecker
{
    /// <summary>Checks a query.</summary>
    /// <returns>Its columns.</returns>
    public static IReadOnlyList<CheckedColumn> Check(CheckContext context, Query query, QueryFrame frame)
    {
        StackGuard.Check(query.Span);
        var columns = CheckPart(context, query.First, frame);
        var types = columns.Select(column => column.Type).ToList();
        foreach (var union in query.Unions)
        {
            if (union.IsAll != query.Unions[0].IsAll)
            {
                throw CheckingErrors.MixedUnions(union.Span);
            }

            // The first part says in which order the columns come.
            var other = CheckPart(context, union.Query, frame);
            var byName = other.ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
            if (other.Count != columns.Count || !columns.All(column => byName.ContainsKey(column.Name)))
            {
                throw CheckingErrors.DifferentColumns(
                    union.Query.Clauses[^1].Span, columns.Select(column => column.Name), other.Select(column => column.Name));
            }

            types = [.. types.Zip(columns, (type, column) => type.Or(byName[column.Name]))];
        }

        return [.. columns.Zip(types, (column, type) => column with { Type = type })];
    }

    private static IReadOnlyList<CheckedColumn> CheckPart(CheckContext context, SingleQuery query, QueryFrame frame)
    {
        ClauseOrderChecker.Check(context, query, frame);
        var scope = frame.Start;
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (i == 0 && clause is WithClause with && frame.Importable is { } importable)
            {
                context.Symbols.NoteScope(clause, importable);
                scope = ImportingWithChecker.Check(context, with, importable);
            }
            else if (clause is ReturnClause projection)
            {
                context.Symbols.NoteScope(clause, scope);
                return ReturnChecker.Check(context, projection, scope, frame.NeedsAliases);
            }
            else
            {
                scope = ClauseChecker.Check(context, clause, scope, frame);
            }
        }

        return [];
    }
}
