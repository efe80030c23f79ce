using Cypher.Language.Errors;
using Cypher.Language.Parsing;
using Cypher.Language.Semantics;

namespace Cypher.Language;

/// <summary>The way of a query text to a checked query.</summary>
public static class CypherLanguage
{
    /// <summary>Reads a query text and checks it.</summary>
    /// <param name="text">The query text: one statement.</param>
    /// <param name="catalogue">The functions and procedures that may be called.</param>
    /// <returns>The checked query.</returns>
    /// <exception cref="CypherException">The text is not Cypher, or breaks a rule that can be checked before it runs.</exception>
    public static CheckedQuery Compile(string text, SignatureCatalogue catalogue)
    {
        var statement = CypherParser.Parse(text);
        var parts = QueryChecker.Check(statement, catalogue);
        return new CheckedQuery(text, statement, parts);
    }
}
