using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads CREATE.</summary>
internal static class CreateParser
{
    // Create = "CREATE" Pattern
    public static CreateClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("CREATE");
        var patterns = PatternParser.ParseList(reader);
        return new CreateClause(reader.SpanFrom(start), patterns);
    }
}
