using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads RETURN.</summary>
internal static class ReturnParser
{
    // Return = "RETURN" Projection
    public static ReturnClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("RETURN");
        var projection = ProjectionParser.Parse(reader);
        return new ReturnClause(reader.SpanFrom(start), projection);
    }
}
