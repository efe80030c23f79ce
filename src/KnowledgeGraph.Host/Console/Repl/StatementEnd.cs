namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>Tells where a statement ends: a line that begins with a colon, or with the name of a query, by itself; Cypher at a semicolon.</summary>
internal static class StatementEnd
{
    /// <summary>Whether the text is whole.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="isQuery">Tells the names of queries.</param>
    public static bool IsWhole(string text, Func<string, bool> isQuery)
    {
        var start = text.TrimStart();
        return start.Length == 0 || start[0] == ':' || IsCall(start, isQuery) || Find(text) >= 0;
    }

    /// <summary>Whether a text calls a query by its name.</summary>
    public static bool IsCall(string text, Func<string, bool> isQuery)
    {
        var start = text.TrimStart();
        var end = start.AsSpan().IndexOfAny(' ', '\t', '\n');
        return isQuery(end < 0 ? start.TrimEnd() : start[..end]);
    }

    /// <summary>Where the semicolon stands that ends the first statement; -1 where there is none outside of strings, names and comments.</summary>
    public static int Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ';':
                    return i;
                case '\'' or '"':
                    i = EndOfString(text, i);
                    break;
                case '`':
                    i = EndAt(text, "`", i + 1);
                    break;
                case '/' when Next(text, i) == '/':
                    i = EndAt(text, "\n", i + 2);
                    break;
                case '/' when Next(text, i) == '*':
                    i = EndAt(text, "*/", i + 2);
                    break;
            }
        }

        return -1;
    }

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static int EndAt(string text, string end, int from) =>
        text.IndexOf(end, Math.Min(from, text.Length), StringComparison.Ordinal) is var found && found >= 0 ? found + end.Length - 1 : text.Length;

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i;
            }
        }

        return text.Length;
    }
}
