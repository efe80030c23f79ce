using System.Text;

namespace KnowledgeGraph.Host.Console.Completion;

/// <summary>One word of a line, with the place it was typed at.</summary>
/// <param name="Text">The word without quotes and backslashes.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="OpenQuote">The quote that is not closed yet at its end; null for none.</param>
internal sealed record ShellWord(string Text, int Start, char? OpenQuote);

/// <summary>Splits a line as shells do: blanks, single and double quotes, backslashes.</summary>
internal static class ShellWords
{
    /// <summary>Splits a line. After a blank at its end stands one more word, which is empty: the one to be typed next.</summary>
    public static IReadOnlyList<ShellWord> Split(string line)
    {
        var words = new List<ShellWord>();
        var word = new StringBuilder();
        var start = 0;
        var inside = false;
        char? quote = null;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote is null && char.IsWhiteSpace(c))
            {
                if (inside)
                {
                    words.Add(new ShellWord(word.ToString(), start, null));
                    word.Clear();
                }

                inside = false;
                continue;
            }

            start = inside ? start : i;
            inside = true;
            if (c == quote)
            {
                quote = null;
            }
            else if (quote is null && c is '"' or '\'' && quote is null)
            {
                quote = c;
            }
            else if (c == '\\' && quote != '\'' && i + 1 < line.Length && (quote is null || line[i + 1] is '"' or '\\' or '$' or '`'))
            {
                word.Append(line[++i]);
            }
            else
            {
                word.Append(c);
            }
        }

        words.Add(inside ? new ShellWord(word.ToString(), start, quote) : new ShellWord(string.Empty, line.Length, null));
        return words;
    }

    /// <summary>The words of a whole line, without the empty one at its end.</summary>
    public static IReadOnlyList<string> Whole(string line) =>
        [.. Split(line).Where(word => word.Start < line.Length).Select(word => word.Text)];
}
