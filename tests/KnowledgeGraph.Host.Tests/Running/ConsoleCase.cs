using System.Text;

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>One case of a .case file: what is given, the command lines, and what the last of them writes.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="HasSample">Whether the graph of Sample/ is there.</param>
/// <param name="Files">Files that are in the working folder: name and content.</param>
/// <param name="Input">The standard input.</param>
/// <param name="Commands">Command lines; all but the last have to succeed.</param>
/// <param name="Output">What the last one writes to the standard output.</param>
/// <param name="Error">What it writes to the error stream.</param>
/// <param name="ExitCode">Its exit code.</param>
public sealed record ConsoleCase(
    string Name,
    bool HasSample,
    IReadOnlyList<(string Name, string Content)> Files,
    string Input,
    IReadOnlyList<string> Commands,
    string Output,
    string Error,
    int ExitCode)
{
    private const string Mark = "--- ";

    /// <summary>Reads the cases of a file.</summary>
    public static IReadOnlyList<ConsoleCase> Parse(string text)
    {
        var cases = new List<ConsoleCase>();
        foreach (var (heading, body) in Sections(text))
        {
            var (word, rest) = heading.Split(": ", 2) is [var left, var right] ? (left, right) : (heading, string.Empty);
            if (word == "case")
            {
                cases.Add(new ConsoleCase(rest, false, [], string.Empty, [], string.Empty, string.Empty, 0));
                continue;
            }

            var last = cases[^1];
            cases[^1] = word switch
            {
                "given" when rest == "sample" => last with { HasSample = true },
                "file" => last with { Files = [.. last.Files, (rest, body)] },
                "input" => last with { Input = body },
                "run" => last with { Commands = body.Split('\n', StringSplitOptions.RemoveEmptyEntries) },
                "output" => last with { Output = body },
                "error" => last with { Error = body },
                "exit" => last with { ExitCode = int.Parse(rest) },
                _ => throw new FormatException($"'{heading}' is no part of a case: case, given: sample, file, input, run, output, error, exit."),
            };
        }

        return cases;
    }

    /// <summary>Writes the case as it stands in its file.</summary>
    public string Print()
    {
        var text = new StringBuilder($"{Mark}case: {Name}\n");
        text.Append(HasSample ? $"{Mark}given: sample\n" : string.Empty);
        foreach (var (name, content) in Files)
        {
            text.Append($"{Mark}file: {name}\n{content}");
        }

        Part("input", Input);
        Part("run", string.Join('\n', Commands) + "\n");
        Part("output", Output);
        Part("error", Error);
        return text.Append($"{Mark}exit: {ExitCode}\n\n").ToString();

        void Part(string word, string body)
        {
            if (body.Length > 0)
            {
                text.Append($"{Mark}{word}\n{body}");
            }
        }
    }

    private static IEnumerable<(string Heading, string Body)> Sections(string text)
    {
        string? heading = null;
        var body = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith(Mark, StringComparison.Ordinal))
            {
                body.Append(line).Append('\n');
                continue;
            }

            if (heading is not null)
            {
                yield return (heading, body.ToString());
            }

            heading = line[Mark.Length..];
            body.Clear();
        }

        if (heading is not null)
        {
            yield return (heading, body.ToString());
        }
    }
}
