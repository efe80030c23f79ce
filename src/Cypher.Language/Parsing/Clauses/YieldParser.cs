using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads YIELD.</summary>
internal static class YieldParser
{
    // Yield = "YIELD" ("*" | YieldItem {"," YieldItem}) ["WHERE" Expression]
    public static YieldPart Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("YIELD");
        var items = new List<YieldItem>();
        var includesAll = reader.TryTake(TokenKind.Star);
        if (!includesAll)
        {
            do
            {
                items.Add(ParseItem(reader));
            }
            while (reader.TryTake(TokenKind.Comma));
        }

        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        return new YieldPart(reader.SpanFrom(start), includesAll, items, where);
    }

    // YieldItem = Name ["AS" Variable]
    private static YieldItem ParseItem(TokenReader reader)
    {
        var start = reader.Start;
        var field = NameParser.ParseVariable(reader, "a result column or `*` after `YIELD`");
        var variable = reader.TryTakeWord("AS") ? NameParser.ParseVariable(reader) : field;
        return new YieldItem(reader.SpanFrom(start), field.Name, variable);
    }
}
