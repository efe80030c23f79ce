using System.Globalization;
using System.Text;
using Cypher.Language.Text;

namespace Cypher.Language.Errors;

/// <summary>Writes an error for people: the message, line and column, the line of the query, and a caret under the place.</summary>
public static class ErrorRenderer
{
    /// <summary>A line longer than this many text elements is cut around the place.</summary>
    private const int LineWidth = 100;

    private const string Cut = "…";

    /// <summary>Writes an error with its place.</summary>
    /// <param name="error">The error.</param>
    /// <param name="text">The query text that the error's place counts in.</param>
    /// <returns>Three lines, separated by line feeds, without a line feed at the end.</returns>
    public static string Render(CypherError error, string text) => Render(error.Message, error.Span, text);

    /// <summary>Writes a message with its place.</summary>
    /// <param name="message">The message.</param>
    /// <param name="span">The place; parts outside the text are left out.</param>
    /// <param name="text">The query text.</param>
    /// <returns>Three lines, separated by line feeds, without a line feed at the end.</returns>
    public static string Render(string message, SourceSpan span, string text)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        var position = LinePosition.Of(text, start);
        var (line, from) = LineAt(text, start);
        var elements = Elements(line);
        var first = position.Column - 1;
        var marked = Math.Max(1, LinePosition.CountElements(line.AsSpan(start - from, Math.Max(0, Math.Min(end - from, line.Length) - (start - from)))));
        var output = new StringBuilder();
        output.Append(message).Append(" (line ").Append(position.Line).Append(", column ").Append(position.Column).Append(")\n");
        AppendExcerpt(output, elements, first, marked);
        return output.ToString();
    }

    private static (string Line, int From) LineAt(string text, int place)
    {
        var from = place;
        while (from > 0 && text[from - 1] is not ('\n' or '\r'))
        {
            from--;
        }

        var to = place;
        while (to < text.Length && text[to] is not ('\n' or '\r'))
        {
            to++;
        }

        return (text[from..to], from);
    }

    private static List<string> Elements(string line)
    {
        var elements = new List<string>();
        var walker = StringInfo.GetTextElementEnumerator(line);
        while (walker.MoveNext())
        {
            var element = walker.GetTextElement();

            // A tab or control character would push the caret away from its word.
            elements.Add(element.Length == 1 && char.IsControl(element[0]) ? " " : element);
        }

        return elements;
    }

    private static void AppendExcerpt(StringBuilder output, List<string> elements, int first, int marked)
    {
        var from = 0;
        var to = elements.Count;
        if (elements.Count > LineWidth)
        {
            from = Math.Clamp(first - (LineWidth / 2), 0, elements.Count - LineWidth);
            to = from + LineWidth;
        }

        var before = from > 0 ? Cut : string.Empty;
        output.Append(before);
        for (var i = from; i < to; i++)
        {
            output.Append(elements[i]);
        }

        output.Append(to < elements.Count ? Cut : string.Empty).Append('\n');
        output.Append(' ', before.Length);
        for (var i = from; i < first; i++)
        {
            output.Append(' ', Width(elements[i]));
        }

        output.Append('^', Math.Min(marked, Math.Max(1, to - first)));
    }

    /// <summary>Emoji and East Asian wide letters take two cells of a terminal; the caret must stand below all the same.</summary>
    private static int Width(string element)
    {
        // Decoding, unlike Rune.GetRuneAt, takes half a surrogate pair, which a damaged query may hold.
        Rune.DecodeFromUtf16(element, out var rune, out _);
        var value = rune.Value;
        return value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }
}
