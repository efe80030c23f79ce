using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads how often parts of a pattern repeat.</summary>
internal static class PatternCounts
{
    // Count = a number without sign, dot and exponent
    public static long Parse(TokenReader reader)
    {
        if (!reader.At(TokenKind.Number))
        {
            throw ParsingErrors.InvalidLength(reader.Current.Span);
        }

        var number = LiteralParser.ParseNumber(reader, reader.Current.Span, isNegative: false);
        return number is IntegerLiteral integer ? integer.Value : throw ParsingErrors.InvalidLength(number.Span);
    }

    // LengthRange = "*" [Count] [".." [Count]]
    public static LengthRange? ParseLength(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.At(TokenKind.DoubleDot))
        {
            throw ParsingErrors.InvalidLength(reader.Current.Span);
        }

        if (!reader.TryTake(TokenKind.Star))
        {
            return null;
        }

        var minimum = reader.At(TokenKind.Number) ? Parse(reader) : (long?)null;
        var maximum = minimum;
        if (reader.TryTake(TokenKind.DoubleDot))
        {
            maximum = reader.At(TokenKind.Number) ? Parse(reader) : null;
        }

        if (reader.Current.Kind is TokenKind.Minus or TokenKind.Dot or TokenKind.DoubleDot)
        {
            throw ParsingErrors.InvalidLength(reader.Current.Span);
        }

        return new LengthRange(reader.SpanFrom(start), minimum, maximum);
    }

    // Quantifier = "+" | "*" | "{" Count "}" | "{" [Count] "," [Count] "}"
    public static PatternQuantifier? ParseQuantifier(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.TryTake(TokenKind.Plus))
        {
            return new PatternQuantifier(reader.SpanFrom(start), 1, null);
        }

        if (reader.TryTake(TokenKind.Star))
        {
            return new PatternQuantifier(reader.SpanFrom(start), 0, null);
        }

        if (!reader.TryTake(TokenKind.LeftBrace))
        {
            return null;
        }

        var minimum = reader.At(TokenKind.Comma) ? 0 : Parse(reader);
        var maximum = (long?)minimum;
        if (reader.TryTake(TokenKind.Comma))
        {
            maximum = reader.At(TokenKind.RightBrace) ? null : Parse(reader);
        }

        reader.Expect(TokenKind.RightBrace, "`}` after the number of repetitions");
        var span = reader.SpanFrom(start);
        return maximum < minimum || maximum == 0
            ? throw ParsingErrors.EmptyQuantifier(span)
            : new PatternQuantifier(span, minimum, maximum);
    }
}
