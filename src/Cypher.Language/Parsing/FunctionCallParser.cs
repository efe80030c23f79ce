using System.Collections.Frozen;
using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads calls of functions, and the forms that look like calls and have a grammar of their own.</summary>
internal static class FunctionCallParser
{
    private static readonly FrozenDictionary<string, QuantifierKind> Quantifiers = new Dictionary<string, QuantifierKind>
    {
        ["all"] = QuantifierKind.All,
        ["any"] = QuantifierKind.Any,
        ["none"] = QuantifierKind.None,
        ["single"] = QuantifierKind.Single,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name and an opening parenthesis stand next.</summary>
    public static bool IsNext(TokenReader reader)
    {
        var ahead = 1;
        while (reader.At(TokenKind.Dot, ahead) && reader.AtName(ahead + 1))
        {
            ahead += 2;
        }

        return reader.At(TokenKind.LeftParenthesis, ahead)
            && (ahead > 1 || !reader.AtAnyWord(Words.ClauseStarts));
    }

    // FunctionCall = QualifiedName "(" ["DISTINCT"] [Expression {"," Expression}] ")"
    public static Expression Parse(TokenReader reader)
    {
        if (TryParseSpecial(reader) is { } special)
        {
            return special;
        }

        var start = reader.Start;
        var name = NameParser.ParseQualifiedName(reader, "a function");
        reader.Take();
        if (reader.At(TokenKind.Star) && name.Text.Equals("count", StringComparison.OrdinalIgnoreCase))
        {
            reader.Take();
            reader.Expect(TokenKind.RightParenthesis, "`)` after `count(*`");
            return new CountAllExpression(reader.SpanFrom(start));
        }

        if (TrimCallParser.TryParse(reader, start, name) is { } trim)
        {
            return trim;
        }

        if (NormalFormParser.TryParseCall(reader, start, name) is { } normalize)
        {
            return normalize;
        }

        var isDistinct = reader.AtWord("DISTINCT") && !NameUse.IsName(reader);
        if (isDistinct)
        {
            reader.Take();
        }

        var arguments = reader.At(TokenKind.RightParenthesis) && !isDistinct ? [] : ExpressionParser.ParseList(reader);
        reader.Expect(TokenKind.RightParenthesis, $"`,` or `)` after the arguments of `{name.Text}`");
        return new FunctionCall(reader.SpanFrom(start), name, isDistinct, arguments);
    }

    private static Expression? TryParseSpecial(TokenReader reader)
    {
        if (!reader.At(TokenKind.Word) || !reader.At(TokenKind.LeftParenthesis, 1))
        {
            return null;
        }

        var isOverList = reader.AtName(2) && reader.AtWord("IN", 3);
        var word = reader.TextOf(reader.Current.Span);
        if (isOverList && Quantifiers.TryGetValue(word, out var quantifier))
        {
            return ParseQuantifier(reader, quantifier);
        }

        if (isOverList && (reader.AtWord("filter") || reader.AtWord("extract")))
        {
            throw ParsingErrors.RemovedListFunction(reader.Current.Span, word);
        }

        if (reader.AtWord("reduce") && reader.AtName(2) && reader.At(TokenKind.Equal, 3))
        {
            return ParseReduce(reader);
        }

        if (!PatternParser.IsAtShortestPath(reader))
        {
            return null;
        }

        var start = reader.Start;
        var pattern = PatternParser.ParsePath(reader);
        return new ShortestPathExpression(reader.SpanFrom(start), pattern);
    }

    // Quantifier = ("all" | "any" | "none" | "single") "(" Variable "IN" Expression "WHERE" Expression ")"
    private static QuantifierExpression ParseQuantifier(TokenReader reader, QuantifierKind kind)
    {
        var start = reader.Start;
        var word = reader.TextOf(reader.Take().Span);
        reader.Take();
        var variable = NameParser.ParseVariable(reader);
        reader.ExpectWord("IN");
        var list = ExpressionParser.ParseInBrackets(reader);
        if (!reader.TryTakeWord("WHERE"))
        {
            throw reader.Unexpected($"`WHERE` and a condition in `{word}(…)`");
        }

        var predicate = ExpressionParser.ParseInBrackets(reader);
        reader.Expect(TokenKind.RightParenthesis, $"`)` after the condition of `{word}`");
        return new QuantifierExpression(reader.SpanFrom(start), kind, variable, list, predicate);
    }

    // Reduce = "reduce" "(" Variable "=" Expression "," Variable "IN" Expression "|" Expression ")"
    private static ReduceExpression ParseReduce(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        reader.Take();
        var accumulator = NameParser.ParseVariable(reader);
        reader.Take();
        var initial = ExpressionParser.ParseInBrackets(reader);
        reader.Expect(TokenKind.Comma, "`,` after the first value of `reduce`");
        var variable = NameParser.ParseVariable(reader);
        reader.ExpectWord("IN");
        var list = ExpressionParser.ParseInBrackets(reader, isBarReserved: true);
        reader.Expect(TokenKind.Bar, "`|` and the next value in `reduce`");
        var step = ExpressionParser.ParseInBrackets(reader);
        reader.Expect(TokenKind.RightParenthesis, "`)` after `reduce`");
        return new ReduceExpression(reader.SpanFrom(start), accumulator, initial, variable, list, step);
    }
}
