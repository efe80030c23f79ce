using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads what an expression is made of: literals, names, calls, and everything in brackets.</summary>
internal static class AtomParser
{
    private const string Expected = "an expression";

    // Atom = Number | String | Parameter | Map | List | ListComprehension | PatternComprehension
    //      | PathPattern | "(" Expression ")" | WordAtom
    public static Expression Parse(TokenReader reader)
    {
        var start = reader.Start;
        switch (reader.Current.Kind)
        {
            case TokenKind.Number:
                return LiteralParser.ParseNumber(reader, reader.Current.Span, isNegative: false);
            case TokenKind.String:
                return StringLiteralParser.Parse(reader);
            case TokenKind.Parameter:
                return ParseParameter(reader);
            case TokenKind.LeftBrace:
                return MapParser.Parse(reader);
            case TokenKind.LeftBracket:
                return ListParser.Parse(reader);
            case TokenKind.LeftParenthesis when PatternLookahead.IsPath(reader, 0):
                var pattern = PatternParser.ParsePath(reader);
                return new PatternExpression(reader.SpanFrom(start), pattern);
            case TokenKind.LeftParenthesis:
                return ParseParenthesised(reader);
            case TokenKind.Word:
            case TokenKind.QuotedWord:
                return ParseWord(reader);
            case TokenKind.Exclamation:
                throw ParsingErrors.ForeignOperator(reader.Current.Span, "!", "NOT");
            default:
                throw reader.Unexpected(Expected);
        }
    }

    // Parameter = "$" (word | digits | quoted word)
    public static Parameter ParseParameter(TokenReader reader)
    {
        var span = reader.Take().Span;
        var name = reader.TextOf(span)[1..];
        return new Parameter(span, name[0] == '`' ? NameParser.Unquote(name) : name);
    }

    private static Expression ParseParenthesised(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        var inner = ExpressionParser.ParseInBrackets(reader);
        reader.Expect(TokenKind.RightParenthesis, "`)`");
        return inner with { Span = reader.SpanFrom(start) };
    }

    // WordAtom = "null" | "true" | "false" | Case | Subquery | Quantifier | Reduce | ShortestPath | "count" "(" "*" ")"
    //          | FunctionCall | MapProjection | Variable
    private static Expression ParseWord(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.At(TokenKind.Word))
        {
            if (TryParseConstant(reader) is { } constant)
            {
                return constant;
            }

            if (reader.AtWord("CASE") && !NameUse.IsName(reader))
            {
                return CaseParser.Parse(reader);
            }

            if (SubqueryExpressionParser.TryParse(reader) is { } subquery)
            {
                return subquery;
            }
        }

        if (FunctionCallParser.IsNext(reader))
        {
            return FunctionCallParser.Parse(reader);
        }

        if (IsMisplacedKeyword(reader))
        {
            throw reader.Unexpected(Expected);
        }

        return reader.At(TokenKind.LeftBrace, 1) && !IsQuantifierBrace(reader)
            ? MapParser.ParseProjection(reader)
            : new Variable(reader.Current.Span, NameParser.ParseName(reader, Expected)) with { Span = reader.SpanFrom(start) };
    }

    /// <summary>In <c>FOREACH (x IN xs | …)</c> and its like nothing follows; a brace after a variable is a map projection.</summary>
    private static bool IsQuantifierBrace(TokenReader reader) => reader.At(TokenKind.Number, 2);

    private static Expression? TryParseConstant(TokenReader reader)
    {
        if (reader.At(TokenKind.LeftParenthesis, 1))
        {
            return null;
        }

        if (reader.AtWord("NULL"))
        {
            return new NullLiteral(reader.Take().Span);
        }

        if (reader.AtWord("TRUE"))
        {
            return new BooleanLiteral(reader.Take().Span, true);
        }

        return reader.AtWord("FALSE") ? new BooleanLiteral(reader.Take().Span, false) : null;
    }

    private static bool IsMisplacedKeyword(TokenReader reader) =>
        (reader.AtAnyWord(Words.ExpressionEnds) && !NameUse.IsName(reader)) || (reader.OpenCases > 0 && reader.AtWord("END") && !reader.At(TokenKind.Dot, 1));
}
