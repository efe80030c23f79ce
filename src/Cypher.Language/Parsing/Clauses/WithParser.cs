using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads WITH.</summary>
internal static class WithParser
{
    // With = "WITH" Projection ["WHERE" Expression]
    public static WithClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("WITH");
        var projection = ProjectionParser.Parse(reader);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        return new WithClause(reader.SpanFrom(start), projection, where);
    }
}
