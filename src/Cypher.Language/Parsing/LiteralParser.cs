using System.Globalization;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Parsing;

/// <summary>Reads the value of a number token.</summary>
internal static class LiteralParser
{
    /// <summary>The magnitude of the smallest integer: one more than the largest, and only a minus makes it fit.</summary>
    private const ulong SmallestMagnitude = 1UL << 63;

    // Number = Integer | Float
    // Integer = digits | "0x" hexadecimal digits | "0o" octal digits
    // Float = [digits] "." digits [Exponent] | digits Exponent
    // Exponent = ("e" | "E") ["+" | "-"] digits
    public static Expression ParseNumber(TokenReader reader, SourceSpan span, bool isNegative)
    {
        var token = reader.Take().Span;
        var text = reader.TextOf(token).Replace("_", string.Empty, StringComparison.Ordinal);
        if (HasMisplacedUnderscore(reader.TextOf(token)))
        {
            throw ParsingErrors.InvalidNumber(token, reader.TextOf(token));
        }

        var whole = reader.SpanFrom(span.Start);
        if (TryRadix(text, out var radix))
        {
            return Integer(token, reader.TextOf(token), text.AsSpan(2), radix, isNegative, whole);
        }

        if (text.Length > 1 && text[0] == '0' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            // Octal once, and taken for decimal by some: Neo4j refuses it too.
            throw ParsingErrors.LeadingZero(token, reader.TextOf(token));
        }

        return text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? Integer(token, reader.TextOf(token), text, 10, isNegative, whole)
            : Float(token, text, isNegative, whole);
    }

    private static bool HasMisplacedUnderscore(string text) =>
        text.EndsWith('_') || text.Contains("__", StringComparison.Ordinal)
        || text.Contains("_.", StringComparison.Ordinal) || text.Contains("._", StringComparison.Ordinal);

    private static bool TryRadix(string text, out uint radix)
    {
        radix = text.Length < 2 || text[0] != '0' ? 0u : text[1] switch
        {
            'x' or 'X' => 16u,
            'o' or 'O' => 8u,
            _ => 0u,
        };
        return radix != 0;
    }

    private static IntegerLiteral Integer(
        SourceSpan token, string written, ReadOnlySpan<char> digits, uint radix, bool isNegative, SourceSpan whole)
    {
        if (digits.IsEmpty)
        {
            throw ParsingErrors.InvalidNumber(token, written);
        }

        var magnitude = UInt128.Zero;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? (uint)Convert.ToInt32(digit.ToString(), 16) : uint.MaxValue;
            if (value >= radix)
            {
                throw ParsingErrors.InvalidNumber(token, written);
            }

            // Digits after an overflow are still looked at: a malformed number is called that, however large it is.
            magnitude = magnitude > SmallestMagnitude ? magnitude : (magnitude * radix) + value;
        }

        if (magnitude > (isNegative ? SmallestMagnitude : SmallestMagnitude - 1))
        {
            throw ParsingErrors.IntegerOverflow(whole, written);
        }

        return new IntegerLiteral(whole, isNegative ? unchecked(-(long)(ulong)magnitude) : (long)magnitude);
    }

    private static FloatLiteral Float(SourceSpan token, string text, bool isNegative, SourceSpan whole)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value))
        {
            throw ParsingErrors.InvalidNumber(token, text);
        }

        if (double.IsInfinity(value))
        {
            throw ParsingErrors.FloatOverflow(whole, text);
        }

        return new FloatLiteral(whole, isNegative ? -value : value);
    }
}
