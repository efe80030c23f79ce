using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks UNWIND.</summary>
internal static class UnwindChecker
{
    public static Scope Check(CheckContext context, UnwindClause clause, Scope scope)
    {
        var list = ExpressionChecker.Check(context, clause.List, scope, Place.In("UNWIND"));
        return scope.Contains(clause.Variable.Name)
            ? throw CheckingErrors.AlreadyBound(clause.Variable.Span, clause.Variable.Name)
            : scope.With(clause.Variable.Name, list.Element());
    }
}
