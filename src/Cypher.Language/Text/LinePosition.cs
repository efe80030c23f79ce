using System.Globalization;

namespace Cypher.Language.Text;

/// <summary>A place in a text as a reader counts it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">
/// The column, from 1. It counts text elements: a letter with its accents is one column, and so is an emoji.
/// </param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>Finds the line and column of a place.</summary>
    /// <param name="text">The whole text. Lines end with a line feed, a carriage return or both.</param>
    /// <param name="offset">The place in UTF-16 code units; places outside the text are moved to its nearer end.</param>
    /// <returns>The line and column.</returns>
    public static LinePosition Of(string text, int offset)
    {
        var place = Math.Clamp(offset, 0, text.Length);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < place; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new LinePosition(line, CountElements(text.AsSpan(lineStart, place - lineStart)) + 1);
    }

    /// <summary>Counts what a reader counts as characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of text elements.</returns>
    internal static int CountElements(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
            count++;
        }

        return count;
    }
}
