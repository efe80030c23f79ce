using System.Text;

namespace Cypher.Engine.Functions;

/// <summary>Counts and cuts strings by Unicode code points, as Cypher does, and not by UTF-16 code units.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var pairs = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs++;
                i++;
            }
        }

        return text.Length - pairs;
    }

    /// <summary>The part from a code point on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first code point, from 0; behind the end gives nothing.</param>
    /// <param name="count">How many; fewer where the text ends.</param>
    public static string Part(string text, long start, long count)
    {
        var from = UnitAt(text, 0, start);
        return text[from..UnitAt(text, from, count)];
    }

    public static string Reverse(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))
            {
                result.Append(text[i - 1]).Append(text[i]);
                i--;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static int UnitAt(string text, int from, long codePoints)
    {
        var unit = from;
        for (var passed = 0L; passed < codePoints && unit < text.Length; passed++)
        {
            unit += unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]) ? 2 : 1;
        }

        return unit;
    }
}
