using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks CALL of a subquery.</summary>
internal static class SubqueryCallChecker
{
    public static Scope Check(CheckContext context, SubqueryCallClause clause, Scope scope, QueryFrame outer)
    {
        var frame = new QueryFrame(scope.HidingForSubquery(Start(clause.Scope, scope)), outer.ReadingPlace)
        {
            MayEndAnywhere = false,
            Importable = clause.Scope is null ? scope : null,
            NeedsAliases = true,
        };
        var columns = QueryBodyChecker.Check(context, clause.Body, frame);
        if (clause.InTransactions?.Rows is { } rows)
        {
            CountChecker.Check(context, rows, "OF … ROWS");
            if (rows is IntegerLiteral { Value: 0 })
            {
                throw CheckingErrors.ZeroCount(rows.Span, "OF … ROWS");
            }
        }

        foreach (var column in columns)
        {
            scope = scope.Contains(column.Name)
                ? throw CheckingErrors.Shadowed(clause.Body.Span, column.Name)
                : scope.With(column.Name, clause.IsOptional ? column.Type.OrNull() : column.Type);
        }

        return scope;
    }

    private static Scope Start(SubqueryScope? imported, Scope scope)
    {
        if (imported is null)
        {
            return Scope.Empty;
        }

        if (imported.IncludesAll)
        {
            return scope.AsOuter();
        }

        var start = Scope.Empty;
        foreach (var variable in imported.Variables)
        {
            start = start.Contains(variable.Name)
                ? throw CheckingErrors.AlreadyBound(variable.Span, variable.Name)
                : start.With(variable.Name, scope.Require(variable));
        }

        return start.AsOuter();
    }
}
