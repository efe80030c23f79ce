using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests;

/// <summary>
/// Runs the commands in the console blocks of README.md and docs/console.md and compares what they write with what stands below
/// them. A line "…" stands for any lines. The database is the one that the first command of the README makes.
/// </summary>
public sealed class ReadmeTests(DemoRun demo)
{
    private const int Width = 120;
    private const string Prompt = "$ ";
    private const string FromSource = "dotnet run --project src/KnowledgeGraph.Host -- ";
    private const string AllTests = "dotnet test -c Release";
    private const string AnyLines = "…";

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string>();
            foreach (var file in new[] { "README.md", "docs/console.md" })
            {
                foreach (var block in File.ReadAllText(Path.Combine(SourceTree.Root, file)).Split("```console\n").Skip(1))
                {
                    blocks.Add(file, block.Split("```")[0]);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Every_block_shows_what_its_command_writes(string file, string block)
    {
        Assert.StartsWith(Prompt, block, StringComparison.Ordinal);
        var lines = block.TrimEnd('\n').Split('\n');
        var command = lines[0][Prompt.Length..];
        if (command == AllTests)
        {
            Assert.Contains(AllTests, await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, ".ci", "run")), StringComparison.Ordinal);
            return;
        }

        var answer = await RunAsync(command);
        Assert.True(Matches(lines.AsSpan(1), (answer.Output + answer.Error).TrimEnd('\n').Split('\n')), $"{file}: {command} writes:\n{answer.Output}{answer.Error}");
    }

    [Fact]
    public void The_demo_imports_everything_without_a_problem()
    {
        Assert.Equal(0, demo.Answer.ExitCode);
        Assert.Contains("no problems.", demo.Answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_a_second_time_creates_and_changes_nothing()
    {
        var again = await demo.Folder.RunAsync("kg demo");
        Assert.Contains(" 0 created, 0 changed, 0 removed,", again.Error, StringComparison.Ordinal);
    }

    internal static Terminal OnTerminal(Terminal terminal) => terminal with { OutputWidth = Width };

    private async Task<Answer> RunAsync(string command)
    {
        if (command == FromSource + "demo")
        {
            return demo.Answer;
        }

        var (_, arguments) = CommandLine.Split(command.Replace(FromSource, "kg ", StringComparison.Ordinal));
        return await demo.Folder.RunAsync(arguments, change: OnTerminal);
    }

    private static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        if (expected.IsEmpty)
        {
            return actual.IsEmpty;
        }

        if (expected[0] != AnyLines)
        {
            return !actual.IsEmpty && expected[0] == actual[0].TrimEnd('\r') && Matches(expected[1..], actual[1..]);
        }

        for (var skipped = 0; skipped <= actual.Length; skipped++)
        {
            if (Matches(expected[1..], actual[skipped..]))
            {
                return true;
            }
        }

        return false;
    }
}
