using System.Text;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests;

/// <summary>How a run ends when it does not end well, and what is on which stream.</summary>
public sealed class EndingTests(SampleDatabase sample)
{
    private const string ManyRows = "UNWIND range(1, 3000000) AS n RETURN n";

    [Fact]
    public async Task A_bug_is_one_line_and_where_to_report_it()
    {
        var answer = await RunAsync(["cypher", "-"], terminal => terminal with { OpenInput = () => throw new InvalidOperationException("first\nsecond") });
        Assert.Equal(
            "kg: This is a bug in kg, not a mistake of yours: InvalidOperationException: first\n"
            + "Please report it in the project's issues with this command line; --verbose writes the details.\n",
            answer.Error);
        Assert.Equal(70, answer.ExitCode);
    }

    [Fact]
    public async Task The_details_of_a_bug_are_there_for_whoever_asks()
    {
        var answer = await RunAsync(["cypher", "-", "--verbose"], terminal => terminal with { OpenInput = () => throw new InvalidOperationException("first") });
        Assert.Contains("at KnowledgeGraph.Host", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_says_so()
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        var answer = await folder.RunAsync("kg cypher --write \"CREATE (:Note)\"", interrupted: interrupted.Token);
        Assert.Equal(new Answer(string.Empty, "Stopped. Nothing of the unfinished work was stored.\n", 130), answer);
    }

    [Fact]
    public async Task A_full_disk_is_an_error()
    {
        var answer = await RunAsync(["cypher", "RETURN 1"], terminal => terminal with { Output = new FailingWriter(new IOException("No space left on device", 28)) });
        Assert.Equal("1 row\nkg: No space left on device\n", answer.Error);
        Assert.Equal(1, answer.ExitCode);
    }

    [Fact]
    public async Task A_reader_that_has_enough_is_no_error()
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        var answer = await KgProcess.RunBashAsync(folder.Path, $"\"$KG\" cypher '{ManyRows}' --format jsonl | head -n 2; echo \"exit ${{PIPESTATUS[0]}}\"");
        Assert.Equal(new Answer("{\"n\":1}\n{\"n\":2}\nexit 0\n", string.Empty, 0), answer);
    }

    [Fact]
    public async Task Output_appended_to_a_file_keeps_what_is_there()
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        var answer = await KgProcess.RunBashAsync(
            folder.Path, "(echo first; \"$KG\" cypher 'RETURN 2 AS n' --format jsonl --quiet; echo third) > all.txt; cat all.txt");
        Assert.Equal("first\n{\"n\":2}\nthird\n", answer.Output);
    }

    [Fact]
    public async Task Text_is_Unicode_whatever_the_locale_says()
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        var answer = await KgProcess.RunBashAsync(folder.Path, "LC_ALL=C \"$KG\" cypher \"RETURN 'Çavuşoğlu 北京 Айгунь' AS names\" --format csv --quiet");
        Assert.Equal("names\r\nÇavuşoğlu 北京 Айгунь\r\n", answer.Output);
    }

    [Fact]
    public async Task Ctrl_C_rolls_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill; run it on Linux or macOS.");
        using var folder = new WorkingFolder();
        await Interrupts.SkipWhereIgnoredAsync(folder);
        sample.CopyTo(folder);
        using var process = KgProcess.Start(
            folder.Path, KgProcess.Program, ["cypher", "--write", "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b CREATE (:Unfinished {n: a * b})"]);
        var log = Path.Combine(folder.Path, "kg.db-wal");
        for (var i = 0; i < 600 && !File.Exists(log) && !process.HasExited; i++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(500);
        await KgProcess.RunAsync(folder.Path, "kill", ["-INT", process.Id.ToString()]);
        Assert.Equal(new Answer(string.Empty, "Stopped. Nothing of the unfinished work was stored.\n", 130), await KgProcess.EndAsync(process));
        var left = await folder.RunAsync("kg cypher \"MATCH (n:Unfinished) RETURN count(n) AS n\" --format jsonl --quiet");
        Assert.Equal(new Answer("{\"n\":0}\n", string.Empty, 0), left);
    }

    [Fact]
    public async Task A_table_on_a_terminal_stays_within_its_width()
    {
        var answer = await RunAsync(["query", "who-gained-what", "--columns", "treaty,gainer,gain,quote", "--cite"], terminal => terminal with { OutputWidth = 80 });
        Assert.Equal(0, answer.ExitCode);
        Assert.All(answer.Output.Split('\n'), line => Assert.True(line.EnumerateRunes().Count() <= 80, line));
    }

    [Fact]
    public async Task Status_says_what_the_graph_holds()
    {
        var answer = await RunAsync(["status", "--format", "jsonl"]);
        Assert.Contains("{\"what\":\"database\",\"name\":\"address\",\"value\":\"{work}/kg.db\"}\n", answer.Output, StringComparison.Ordinal);
        Assert.Matches("""{"what":"nodes","name":"Treaty","value":[1-9][0-9]*}""", answer.Output);
        Assert.Matches("""{"what":"relationships","name":"SUPPORTS","value":[1-9][0-9]*}""", answer.Output);
    }

    [Fact]
    public async Task Help_names_every_exit_code_and_goes_to_the_output()
    {
        var answer = await RunAsync(["--help"]);
        Assert.Equal(string.Empty, answer.Error);
        Assert.All(Console.ExitCodes.Meanings, entry => Assert.Contains($"{entry.Code,3}  {entry.Meaning}", answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_on_the_console_lists_every_exit_code()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "console.md")).Replace("`", string.Empty, StringComparison.Ordinal);
        Assert.All(Console.ExitCodes.Meanings, entry => Assert.Contains($"| {entry.Code} | {entry.Meaning} |", page, StringComparison.Ordinal));
    }

    private async Task<Answer> RunAsync(IReadOnlyList<string> arguments, Func<Terminal, Terminal>? change = null)
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        return await folder.RunAsync(arguments, change: change);
    }

    private sealed class FailingWriter(IOException error) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override Task FlushAsync(CancellationToken cancellationToken) => throw error;
    }
}
