using System.Text;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests;

/// <summary>
/// Runs the cases of Cases/*.case. To accept what the console writes now, run with KG_APPROVE=1 and review the difference.
/// </summary>
public sealed class ConsoleCaseTests(SampleDatabase sample)
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "KnowledgeGraph.Host.Tests", "Cases");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.case").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_console_writes_what_the_case_says(string file)
    {
        var path = Path.Combine(Folder, file);
        var text = await File.ReadAllTextAsync(path);
        var comment = text[..text.IndexOf("--- case:", StringComparison.Ordinal)];
        var actual = new StringBuilder(comment);
        foreach (var expected in ConsoleCase.Parse(text))
        {
            actual.Append((await RunAsync(expected)).Print());
        }

        var written = actual.ToString().TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, written);
        }

        Assert.Equal(text, written);
    }

    private async Task<ConsoleCase> RunAsync(ConsoleCase given)
    {
        using var folder = new WorkingFolder();
        if (given.HasSample)
        {
            sample.CopyTo(folder);
        }

        foreach (var (name, content) in given.Files)
        {
            folder.Write(name, content);
        }

        foreach (var line in given.Commands.SkipLast(1))
        {
            var before = await folder.RunAsync(line);
            Assert.True(before.ExitCode == 0, $"{given.Name}: {line}: {before.Error}");
        }

        var answer = await folder.RunAsync(given.Commands[^1], given.Input);
        // A case file has LF everywhere; the CR of CSV is shown by its symbol.
        var output = answer.Output.Replace("\r\n", "␍\n", StringComparison.Ordinal);
        return given with { Output = output, Error = answer.Error, ExitCode = answer.ExitCode };
    }
}
