namespace KnowledgeGraph.Extraction.Structure;

/// <summary>Recognises what begins a list item: a bullet, a number, a letter in brackets, an article number.</summary>
internal static class ListMarker
{
    /// <summary>The mark that the mark-up stage leaves where an item began.</summary>
    public const char Item = '\u2022';

    private const int LongestNumber = 16;

    /// <summary>The words before the number of an article.</summary>
    private static readonly string[] Heads = ["Article ", "ARTICLE ", "Artikel ", "ARTIKEL ", "Art. ", "ART. ", "Clause ", "§ "];

    /// <summary>How many characters the marker takes, with the blank after it; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return 0;
        }

        if (line[0] is '-' or '*' or '+' or Item or '–' or '—' or '·' or '▪' or '‣' or '◦')
        {
            var begin = line[0] == Item || char.IsWhiteSpace(line[1]) ? Blanks(line, 1) : 0;

            // "- Art. VII. Sollten ..."
            return begin > 0 ? begin + Article(line[begin..]) : 0;
        }

        var at = line[0] == '(' ? 1 : 0;
        var from = at;
        while (at < line.Length && at - from < 4 && char.IsAsciiDigit(line[at]))
        {
            at++;
        }

        if (at == from)
        {
            at = Letters(line, from);
        }

        if (at == from || at >= line.Length)
        {
            return Article(line) is var article && article < line.Length ? article : 0;
        }

        // "20. Mai" or "1858. Der" at the start of a line is no list; a list number is short.
        var closes = line[at] == ')' || (line[at] == '.' && from == 0 && (at - from <= 2 || !char.IsAsciiDigit(line[from])));
        if (!closes || at + 1 >= line.Length || !char.IsWhiteSpace(line[at + 1]))
        {
            return 0;
        }

        return line[at] == '.' && LooksLikeDate(line[(at + 1)..]) ? 0 : Blanks(line, at + 1);
    }

    /// <summary>One letter, or a Roman number of up to four letters.</summary>
    private static int Letters(ReadOnlySpan<char> line, int from)
    {
        var at = from;
        while (at < line.Length && at - from < 4 && line[at] is 'I' or 'V' or 'X' or 'i' or 'v' or 'x')
        {
            at++;
        }

        return at == from && from == 1 && char.IsAsciiLetterLower(line[at]) ? at + 1 : at == from && at + 1 < line.Length && char.IsAsciiLetterLower(line[at]) && line[at + 1] == ')' ? at + 1 : at;
    }

    /// <summary>How many characters "Article 3." or "Art. IV:" takes at the start of a line or sentence, with the blank after it; 0 where neither stands there.</summary>
    public static int Article(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('A' or '§' or 'C'))
        {
            return 0;
        }

        var word = 0;
        foreach (var head in Heads)
        {
            word = line.StartsWith(head, StringComparison.Ordinal) ? head.Length : word;
        }

        if (word == 0)
        {
            return 0;
        }

        var at = word;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] is 'I' or 'V' or 'X'))
        {
            at++;
        }

        return at > word && at < line.Length && line[at] is '.' or ':' or ')' ? Math.Max(at + 1, Blanks(line, at + 1)) : 0;
    }

    /// <summary>Whether the mark before a block, or the line before it, is the number of an article.</summary>
    public static bool FollowsArticle(string text, int start)
    {
        var line = start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], start - 1) + 1;
        if (start > line && Article(text.AsSpan(line, start - line).TrimStart([' ', '\t', '-', '*', Item])) > 0)
        {
            return true;
        }

        var before = text.AsSpan(0, line).TrimEnd();
        before = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        return before.Length is > 3 and < LongestNumber && Article($"{before.TrimEnd('.')}.") == before.TrimEnd('.').Length + 1;
    }

    private static bool LooksLikeDate(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (NumberedMonth(rest))
        {
            return true;
        }

        foreach (var month in new[] { "Jan", "Jän", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez" })
        {
            if (rest.StartsWith(month, StringComparison.Ordinal) || rest.StartsWith(month.ToUpperInvariant(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"17. 8. 1945": the number of a month and its full stop, with the year behind it.</summary>
    private static bool NumberedMonth(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && at < 2 && char.IsAsciiDigit(rest[at]))
        {
            at++;
        }

        if (at == 0 || at >= rest.Length || rest[at] != '.')
        {
            return false;
        }

        var year = rest[(at + 1)..].TrimStart();
        return year.Length >= 4 && !year[..4].ContainsAnyExceptInRange('0', '9');
    }

    private static int Blanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at < line.Length ? at : 0;
    }
}
