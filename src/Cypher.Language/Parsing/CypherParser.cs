using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads a query text into a tree.</summary>
public static class CypherParser
{
    /// <summary>
    /// Reads one statement. Time and memory grow in proportion to the text, whatever it holds; nesting has a limit, so no
    /// text ends the process.
    /// </summary>
    /// <param name="text">The query text; a semicolon at the end is allowed.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="CypherException">The text does not follow the grammar.</exception>
    public static CypherStatement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var statement = StatementParser.Parse(new TokenReader(text));
        TreeHeight.Check(statement);
        return statement;
    }
}
