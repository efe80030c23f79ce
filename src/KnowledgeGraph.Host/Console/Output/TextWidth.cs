using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>How many cells of a terminal a text takes.</summary>
internal static class TextWidth
{
    /// <summary>Counts cells: 2 for East Asian wide letters and emoji, 0 for marks that sit on the letter before them, otherwise 1.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text.Length;
        }

        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Counts the cells of the longest word between blanks.</summary>
    public static int OfLongestWord(string text)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().Split(' '))
        {
            longest = Math.Max(longest, Of(text.AsSpan(word)));
        }

        return longest;
    }

    /// <summary>Cuts a text into lines of at most so many cells: between words where that is possible, inside a word where not.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        if (Of(text) <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var (end, next) = LineEnd(text, start, width);
            lines.Add(text[start..end]);
            start = next;
        }

        return lines;
    }

    /// <summary>Fills a text with blanks to a number of cells.</summary>
    public static string Pad(string text, int width, bool right)
    {
        var blanks = Math.Max(0, width - Of(text));
        return right ? new string(' ', blanks) + text : text + new string(' ', blanks);
    }

    private static (int End, int Next) LineEnd(string text, int start, int width)
    {
        var used = 0;
        var at = start;
        var blank = -1;
        while (at < text.Length)
        {
            var rune = Rune.GetRuneAt(text, at);
            if (used + Of(rune) > width && at > start)
            {
                break;
            }

            if (rune.Value == ' ' && at > start)
            {
                blank = at;
            }

            used += Of(rune);
            at += rune.Utf16SequenceLength;
        }

        if (at == text.Length || text[at] == ' ')
        {
            return (at, at == text.Length ? at : at + 1);
        }

        return blank > start ? (blank, blank + 1) : (at, at);
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // Blocks whose letters Unicode's EastAsianWidth.txt gives as wide or full-width, and the pictographs.
    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115F)
        or (>= 0x2E80 and <= 0x303E)
        or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
