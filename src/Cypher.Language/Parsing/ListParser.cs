using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads everything that begins with a bracket: lists and both comprehensions.</summary>
internal static class ListParser
{
    // List = "[" [Expression {"," Expression}] "]"
    public static Expression Parse(TokenReader reader)
    {
        if (reader.AtName(1) && reader.AtWord("IN", 2) && reader.FirstSeparator(3).Kind != TokenKind.Comma)
        {
            return ParseListComprehension(reader);
        }

        if (IsPatternComprehension(reader))
        {
            return ParsePatternComprehension(reader);
        }

        var start = reader.Start;
        reader.Take();
        var items = reader.At(TokenKind.RightBracket) ? [] : ExpressionParser.ParseList(reader);
        reader.Expect(TokenKind.RightBracket, "`,` or `]` in the list");
        return new ListLiteral(reader.SpanFrom(start), items);
    }

    private static bool IsPatternComprehension(TokenReader reader)
    {
        if (reader.AtName(1) && reader.At(TokenKind.Equal, 2))
        {
            return PatternLookahead.IsPath(reader, 3);
        }

        return PatternLookahead.IsPath(reader, 1) && reader.FirstSeparator(1).Kind is TokenKind.Bar or TokenKind.Word;
    }

    // ListComprehension = "[" Variable "IN" Expression ["WHERE" Expression] ["|" Expression] "]"
    private static ListComprehension ParseListComprehension(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        var variable = NameParser.ParseVariable(reader);
        reader.ExpectWord("IN");
        var list = ExpressionParser.ParseInBrackets(reader, isBarReserved: true);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.ParseInBrackets(reader, isBarReserved: true) : null;
        var projection = reader.TryTake(TokenKind.Bar) ? ExpressionParser.ParseInBrackets(reader) : null;
        reader.Expect(TokenKind.RightBracket, projection is null ? "`WHERE`, `|` or `]` in the list comprehension" : "`]` after the list comprehension");
        return new ListComprehension(reader.SpanFrom(start), variable, list, where, projection);
    }

    // PatternComprehension = "[" PathPattern ["WHERE" Expression] "|" Expression "]"
    private static PatternComprehension ParsePatternComprehension(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        var pattern = PatternParser.ParsePath(reader);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.ParseInBrackets(reader, isBarReserved: true) : null;
        reader.Expect(TokenKind.Bar, "`|` and the value for each match in the pattern comprehension");
        var projection = ExpressionParser.ParseInBrackets(reader);
        reader.Expect(TokenKind.RightBracket, "`]` after the pattern comprehension");
        return new PatternComprehension(reader.SpanFrom(start), pattern, where, projection);
    }
}
