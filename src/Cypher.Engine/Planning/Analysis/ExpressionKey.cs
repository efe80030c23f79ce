using Cypher.Language.Printing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>
/// A text that two expressions share exactly when they are the same apart from their places and their spelling in the
/// query. With it <c>ORDER BY n.name</c> finds the column <c>n.name</c> that is computed already.
/// </summary>
internal static class ExpressionKey
{
    public static string Of(Expression expression) => CypherPrinter.Print(expression);
}
