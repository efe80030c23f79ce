using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks the WITH that begins a subquery and imports variables of the enclosing query.</summary>
internal static class ImportingWithChecker
{
    public static Scope Check(CheckContext context, WithClause clause, Scope outer)
    {
        var body = clause.Projection;
        var isImporting = body.IncludesAll || body.Items.Any(item => item.Expression is Variable variable && outer.Contains(variable.Name));
        if (!isImporting)
        {
            return WithChecker.Check(context, clause, Scope.Empty);
        }

        var isPlain = !body.IsDistinct && body.OrderBy.Count == 0 && body.Skip is null && body.Limit is null && clause.Where is null
            && body.Items.All(item => item.Expression is Variable variable && (item.Alias is null || item.Alias.Name == variable.Name));
        return isPlain ? WithChecker.Check(context, clause, outer) : throw CheckingErrors.ImportingWith(clause.Span);
    }
}
