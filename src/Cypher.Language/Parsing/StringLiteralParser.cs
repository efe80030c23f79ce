using System.Globalization;
using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Parsing;

/// <summary>Reads the value of a text in quotes.</summary>
internal static class StringLiteralParser
{
    // String = "'" { any character except "'" and "\", or Escape } "'" | the same with double quotes
    // Escape = "\" ( "\" | "'" | '"' | "b" | "f" | "n" | "r" | "t" | "u" 4 hexadecimal digits )
    // A backslash before anything else stands for itself, as in Neo4j.
    public static StringLiteral Parse(TokenReader reader)
    {
        var span = reader.Take().Span;
        return new StringLiteral(span, Unescape(reader.Text, span.Start + 1, span.End - 1));
    }

    private static string Unescape(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOf('\\') < 0)
        {
            return text[start..end];
        }

        var value = new StringBuilder(end - start);
        for (var i = start; i < end;)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i++]);
                continue;
            }

            i += AppendEscape(value, text, i, end);
        }

        return value.ToString();
    }

    /// <summary>Appends what an escape stands for and gives the escape's length.</summary>
    private static int AppendEscape(StringBuilder value, string text, int at, int end)
    {
        var letter = text[at + 1];
        if (letter is 'u')
        {
            return AppendUnicode(value, text, at, end);
        }

        char? meant = letter switch
        {
            '\\' or '\'' or '"' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        value.Append(meant ?? '\\');
        return meant is null ? 1 : 2;
    }

    private static int AppendUnicode(StringBuilder value, string text, int at, int end)
    {
        const int Digits = 4;
        var available = Math.Min(Digits, end - at - 2);
        var span = new SourceSpan(at, available + 2);
        var code = 0;
        if (available < Digits || !int.TryParse(text.AsSpan(at + 2, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code))
        {
            throw ParsingErrors.InvalidUnicodeEscape(span);
        }

        if (Rune.IsValid(code))
        {
            value.Append(new Rune(code).ToString());
            return Digits + 2;
        }

        // Two escapes may name the halves of one character, as in JSON and Java.
        var isPair = char.IsHighSurrogate((char)code) && at + 12 <= end && text[at + 6] == '\\' && text[at + 7] == 'u'
            && int.TryParse(text.AsSpan(at + 8, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            && char.IsLowSurrogate((char)low);
        if (!isPair)
        {
            throw ParsingErrors.NoSuchCharacter(span);
        }

        value.Append((char)code).Append((char)int.Parse(text.AsSpan(at + 8, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return 12;
    }
}
