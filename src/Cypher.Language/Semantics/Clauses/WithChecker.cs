using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks WITH.</summary>
internal static class WithChecker
{
    public static Scope Check(CheckContext context, WithClause clause, Scope scope)
    {
        foreach (var item in clause.Projection.Items)
        {
            var isSame = item.Expression is Variable variable && variable.Name == item.Name;
            if (scope.IsOuter(item.Name) && !isSame)
            {
                throw CheckingErrors.Shadowed(item.Span, item.Name);
            }
        }

        var projected = ProjectionChecker.Check(context, clause.Projection, clause.Where, scope);
        var nameless = clause.Projection.Items.FirstOrDefault(item => item.Alias is null && ProjectionItem.NameOf(item.Expression) is null);
        if (nameless is not null)
        {
            throw CheckingErrors.NeedsAlias(nameless.Span, nameless.Name, "`WITH`");
        }

        return projected.Aggregate(scope.OuterOnly(), (after, column) => after.With(column.Name, column.Type));
    }
}
