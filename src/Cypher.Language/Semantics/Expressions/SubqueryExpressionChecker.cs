using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Expressions;

/// <summary>Checks EXISTS, COUNT and COLLECT.</summary>
internal static class SubqueryExpressionChecker
{
    public static StaticType Check(CheckContext context, SubqueryExpression subquery, Scope scope)
    {
        var word = subquery.Kind.ToString().ToUpperInvariant();
        var frame = new QueryFrame(scope.AsOuter(), word) { MayEndAnywhere = subquery.Kind != SubqueryKind.Collect };
        var columns = QueryBodyChecker.Check(context, subquery.Body, frame);
        if (subquery.Kind == SubqueryKind.Collect && columns.Count != 1)
        {
            throw CheckingErrors.CollectNeedsOneColumn(subquery.Span);
        }

        return subquery.Kind switch
        {
            SubqueryKind.Exists => new StaticType(ValueKinds.Boolean),
            SubqueryKind.Count => new StaticType(ValueKinds.Integer),
            _ => StaticType.ListOf(columns[0].Type.Kinds),
        };
    }
}
