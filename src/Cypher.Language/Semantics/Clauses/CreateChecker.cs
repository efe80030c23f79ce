using Cypher.Language.Semantics.Patterns;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks CREATE.</summary>
internal static class CreateChecker
{
    public static Scope Check(CheckContext context, CreateClause clause, Scope scope)
    {
        context.Writes = true;
        foreach (var path in clause.Patterns)
        {
            scope = CreatePatternChecker.Check(context, path, scope, "CREATE");
        }

        return scope;
    }
}
