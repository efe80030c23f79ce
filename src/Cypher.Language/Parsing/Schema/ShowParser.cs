using Cypher.Language.Parsing.Clauses;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads SHOW.</summary>
internal static class ShowParser
{
    // Show = "SHOW" ["ALL"] ("INDEX" | "INDEXES" | "CONSTRAINT" | "CONSTRAINTS" | ["BUILT" "IN"] ("FUNCTION" | "FUNCTIONS")
    //        | "PROCEDURE" | "PROCEDURES") [Yield [Return] | "WHERE" Expression]
    public static ShowCommand Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("SHOW");
        reader.TryTakeWord("ALL");
        reader.TryTakeWords("BUILT", "IN");
        var target = ParseTarget(reader);
        var yield = reader.AtWord("YIELD") ? YieldParser.Parse(reader) : null;
        var where = yield is null && reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        var projection = yield is not null && reader.AtWord("RETURN") ? ReturnParser.Parse(reader) : null;
        return new ShowCommand(reader.SpanFrom(start), target, yield, where, projection);
    }

    private static ShowTarget ParseTarget(TokenReader reader)
    {
        if (reader.TryTakeWord("INDEXES") || reader.TryTakeWord("INDEX"))
        {
            return ShowTarget.Indexes;
        }

        if (reader.TryTakeWord("CONSTRAINTS") || reader.TryTakeWord("CONSTRAINT"))
        {
            return ShowTarget.Constraints;
        }

        if (reader.TryTakeWord("FUNCTIONS") || reader.TryTakeWord("FUNCTION"))
        {
            return ShowTarget.Functions;
        }

        return reader.TryTakeWord("PROCEDURES") || reader.TryTakeWord("PROCEDURE")
            ? ShowTarget.Procedures
            : throw reader.Unexpected("`INDEXES`, `CONSTRAINTS`, `FUNCTIONS` or `PROCEDURES` after `SHOW`");
    }
}
