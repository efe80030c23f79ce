using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads UNWIND.</summary>
internal static class UnwindParser
{
    // Unwind = "UNWIND" Expression "AS" Variable
    public static UnwindClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("UNWIND");
        var list = ExpressionParser.Parse(reader);
        if (!reader.TryTakeWord("AS"))
        {
            throw reader.Unexpected("`AS` and a variable that holds one element");
        }

        var variable = NameParser.ParseVariable(reader);
        return new UnwindClause(reader.SpanFrom(start), list, variable);
    }
}
