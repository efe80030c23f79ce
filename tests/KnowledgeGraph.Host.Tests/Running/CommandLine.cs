using System.Text;

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>Splits a command line as a shell does: blanks, single and double quotes, backslash, leading NAME=value.</summary>
public static class CommandLine
{
    /// <summary>The variables before the program, and the arguments after it.</summary>
    public static (IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Arguments) Split(string line)
    {
        var words = Words(line);
        var program = words.IndexOf("kg");
        if (program < 0)
        {
            throw new FormatException($"'{line}' does not run kg.");
        }

        var variables = words.Take(program).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return (variables, words[(program + 1)..]);
    }

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var inside = false;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0' && c == quote)
            {
                quote = '\0';
            }
            else if (c == '\\' && quote != '\'' && i + 1 < line.Length)
            {
                word.Append(line[++i]);
                inside = true;
            }
            else if (quote == '\0' && c is '\'' or '"' && quote == '\0')
            {
                quote = c;
                inside = true;
            }
            else if (quote == '\0' && c == ' ')
            {
                if (inside)
                {
                    words.Add(word.ToString());
                    word.Clear();
                }

                inside = false;
            }
            else
            {
                word.Append(c);
                inside = true;
            }
        }

        if (inside)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
