using Cypher.Language.Errors;
using Cypher.Language.Semantics.Clauses;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>Checks every rule of a statement that its text alone can tell.</summary>
internal static class QueryChecker
{
    /// <summary>Checks a statement.</summary>
    /// <param name="statement">The tree.</param>
    /// <param name="catalogue">The functions and procedures that may be called.</param>
    /// <returns>What was found out.</returns>
    /// <exception cref="CypherException">A rule is broken.</exception>
    public static CheckedParts Check(CypherStatement statement, SignatureCatalogue catalogue)
    {
        var context = new CheckContext(catalogue, isFreeOrder: statement.Version?.StartsWith("25", StringComparison.Ordinal) == true);
        return context.Finish(CheckBody(context, statement.Body));
    }

    private static IReadOnlyList<string> CheckBody(CheckContext context, Statement body)
    {
        switch (body)
        {
            case Query { First.Clauses: [ProcedureCallClause call], Unions.Count: 0 }:
                context.Symbols.NoteScope(call, Scope.Empty);
                ProcedureCallChecker.Check(context, call, Scope.Empty, isStandalone: true);
                return ProcedureCallChecker.Columns(context, call);
            case Query query:
                var columns = QueryBodyChecker.Check(context, query, new QueryFrame(Scope.Empty, null));
                return [.. columns.Select(column => column.Name)];
            default:
                return SchemaChecker.Check(context, body);
        }
    }
}
