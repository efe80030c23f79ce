using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks RETURN.</summary>
internal static class ReturnChecker
{
    public static IReadOnlyList<CheckedColumn> Check(CheckContext context, ReturnClause clause, Scope scope, bool needsAliases)
    {
        var body = clause.Projection;
        if (body.IncludesAll && !scope.AllNames.Any())
        {
            throw CheckingErrors.NothingInScope(body.Span);
        }

        var nameless = needsAliases ? body.Items.FirstOrDefault(item => item.Alias is null && ProjectionItem.NameOf(item.Expression) is null) : null;
        return nameless is not null
            ? throw CheckingErrors.NeedsAlias(nameless.Span, nameless.Name, "The `RETURN` of a subquery")
            : ProjectionChecker.Check(context, body, null, scope);
    }
}
