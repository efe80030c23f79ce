using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks LOAD CSV.</summary>
internal static class LoadCsvChecker
{
    public static Scope Check(CheckContext context, LoadCsvClause clause, Scope scope)
    {
        var source = ExpressionChecker.Check(context, clause.Source, scope, Place.In("LOAD CSV"));
        ExpressionChecker.Demand(source, clause.Source, ValueKinds.String, "The address after `FROM`", "a text");
        if (clause.FieldTerminator is not null)
        {
            ExpressionChecker.Check(context, clause.FieldTerminator, scope, Place.In("LOAD CSV"));
        }

        var row = clause.WithHeaders ? new StaticType(ValueKinds.Map) : StaticType.ListOf(ValueKinds.String | ValueKinds.Null);
        return scope.Contains(clause.Variable.Name)
            ? throw CheckingErrors.AlreadyBound(clause.Variable.Span, clause.Variable.Name)
            : scope.With(clause.Variable.Name, row);
    }
}
