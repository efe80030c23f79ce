using System.Buffers;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Blanks out Markdown: emphasis, headings, links, code marks; and bracketed note numbers such as [12].</summary>
internal static class MarkdownMask
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("#*`_[");

    public static void Apply(char[] text, char filler)
    {
        var lineStart = true;
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var ahead)
        {
            var i = at + ahead;
            lineStart = OpensLine(text, at, i, lineStart);
            switch (text[i])
            {
                case '#' when lineStart:
                    while (i < text.Length && text[i] == '#')
                    {
                        text[i++] = ' ';
                    }

                    break;
                case '*' when !(lineStart && i + 1 < text.Length && text[i + 1] == ' '):
                case '`':
                    text[i] = filler;
                    break;
                case '_' when i == 0 || !char.IsLetterOrDigit(text[i - 1]) || i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]):
                    text[i] = filler;
                    break;
                case '[':
                    Link(text, i, filler);
                    break;
            }

            lineStart = i < text.Length && (text[i] is '\n' or '\r' || (lineStart && IsBlank(text[i])));
            at = i + 1;
        }
    }

    private static bool IsBlank(char letter) => letter is ' ' or '\t' or '>';

    /// <summary>Whether nothing but blanks stands between the start of a line and a mark.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">From where on it has not been looked at.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="open">Whether nothing but blanks stood before that.</param>
    private static bool OpensLine(char[] text, int from, int mark, bool open)
    {
        var i = mark;
        while (i > from && IsBlank(text[i - 1]))
        {
            i--;
        }

        return i == from ? open : text[i - 1] is '\n' or '\r';
    }

    private static void Link(char[] text, int open, char filler)
    {
        var close = Array.IndexOf(text, ']', open, Math.Min(300, text.Length - open));
        if (close < 0)
        {
            return;
        }

        var inside = text.AsSpan(open + 1, close - open - 1);
        if (inside.Length is > 0 and < 5 && !inside.ContainsAnyExceptInRange('0', '9'))
        {
            Array.Fill(text, filler, open, close + 1 - open);
            return;
        }

        if (close + 1 < text.Length && text[close + 1] == '(')
        {
            var end = Array.IndexOf(text, ')', close, Math.Min(2000, text.Length - close));
            if (end > 0)
            {
                text[open] = filler;
                Array.Fill(text, filler, close, end + 1 - close);
            }
        }
    }
}
