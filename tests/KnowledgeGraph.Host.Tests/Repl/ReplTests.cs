using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Repl;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Repl;

/// <summary>Types at <c>kg repl</c> with a keyboard of its own.</summary>
public sealed class ReplTests(SampleDatabase sample)
{
    [Theory]
    [InlineData("RETURN 1", false)]
    [InlineData("RETURN 1;", true)]
    [InlineData("RETURN ';'", false)]
    [InlineData("RETURN \"a\\\";\"", false)]
    [InlineData("RETURN `;`", false)]
    [InlineData("RETURN 1 // ;", false)]
    [InlineData("RETURN 1 // ;\n;", true)]
    [InlineData("RETURN 1 /* ; */", false)]
    [InlineData("RETURN 1 / 2;", true)]
    [InlineData(":help", true)]
    [InlineData("  ", true)]
    [InlineData("overview", true)]
    [InlineData("overviews", false)]
    public void A_statement_is_whole_at_a_semicolon_that_is_one(string text, bool isWhole) =>
        Assert.Equal(isWhole, StatementEnd.IsWhole(text, name => name == "overview"));

    [Theory]
    [InlineData("ab", 2, 20, "kg> ab", 0, 6)]
    [InlineData("ab\ncd", 3, 20, "kg> ab|  | cd", 1, 4)]
    [InlineData("abcdefgh", 8, 9, "kg> abcd|efgh", 1, 4)]
    [InlineData("abcdefgh", 4, 9, "kg> abcd|efgh", 1, 0)]
    [InlineData("北京", 2, 9, "kg> 北京|", 1, 0)]
    public void What_is_typed_is_cut_into_rows_of_the_terminal(string text, int cursor, int width, string rows, int row, int column)
    {
        var layout = EditScreen.Layout("kg> ", "  | ", text, cursor, width);
        Assert.Equal((rows, row, column), (string.Join('|', layout.Rows), layout.Row, layout.Column));
    }

    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData("a 'b c' ", "a|b c|")]
    [InlineData("a x=\"b c", "a|x=b c")]
    [InlineData("a b\\ c", "a|b c")]
    [InlineData("", "")]
    public void Words_are_split_as_shells_do(string line, string words) =>
        Assert.Equal(words, string.Join('|', ShellWords.Split(line).Select(word => word.Text)));

    [Fact]
    public async Task Lines_are_edited_brought_back_completed_and_kept()
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        var keys = new Keys("RETURN 1 AZ one", ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.Backspace, "S", ConsoleKey.End, ";", ConsoleKey.Enter,
            "RETURN 2", ConsoleKey.Enter, "AS two;", ConsoleKey.Enter,
            ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.UpArrow, ConsoleKey.Enter,
            "who-g", ConsoleKey.Tab, "tr", ConsoleKey.Tab, "\"vertrag von", ConsoleKey.Tab, "kind=terr", ConsoleKey.Tab, "--columns gain", ConsoleKey.Enter,
            "dropped", Control('C'),
            "RETURN missing;", ConsoleKey.Enter,
            Control('D'));
        var answer = await folder.RunAsync(["repl", "--quiet"], Home(folder), change: terminal => terminal with { Keyboard = keys, OutputWidth = 100 });
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(2, answer.Output.Split("one\n───\n  1\n").Length - 1);
        Assert.Contains("two\n───\n  2\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("gain\n─────────────────────\nLeft Bank of the Amur\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Variable `missing` is not defined", answer.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["RETURN 1 AS one;", "RETURN 2\\nAS two;", "RETURN 1 AS one;", "who-gained-what treaty=\"Vertrag von Aigun\" kind=territory --columns gain", "RETURN missing;"],
            await File.ReadAllLinesAsync(Path.Combine(folder.Path, ".local", "state", "kg", "history"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ctrl_C_ends_the_query_and_not_the_program()
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        var interruption = new Interruption();
        object[] after = ["RETURN 'on' AS still;", ConsoleKey.Enter, ":quit", ConsoleKey.Enter];
        var second = new Keys(after).Left;
        var keys = new Keys(["UNWIND range(1, 10000000) AS a UNWIND range(1, 1000) AS b RETURN count(*);", ConsoleKey.Enter, .. after]);
        var running = folder.RunAsync(["repl", "--quiet"], Home(folder), change: terminal => terminal with { Keyboard = keys, Interruption = interruption });
        while (keys.Left >= second && !running.IsCompleted)
        {
            interruption.Raise();
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        var answer = await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Contains("Stopped.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("still\n─────\non\n", answer.Output, StringComparison.Ordinal);
        Assert.Equal(0, answer.ExitCode);
    }

    private static ConsoleKeyInfo Control(char letter) => new('\0', Enum.Parse<ConsoleKey>(letter.ToString()), shift: false, alt: false, control: true);

    private static Dictionary<string, string> Home(WorkingFolder folder) => new(StringComparer.Ordinal) { ["HOME"] = folder.Path, ["LOCALAPPDATA"] = Path.Combine(folder.Path, ".local", "state") };

    /// <summary>Presses keys: texts, keys by name, keys as they are.</summary>
    private sealed class Keys(params object[] presses) : IKeyboard, IDisposable
    {
        private readonly Queue<ConsoleKeyInfo> _keys = new(presses.SelectMany(Of));

        /// <summary>How many are still to be pressed.</summary>
        public int Left => _keys.Count;

        public IDisposable Open() => this;

        public ConsoleKeyInfo Read() => _keys.Dequeue();

        public void Dispose()
        {
        }

        private static IEnumerable<ConsoleKeyInfo> Of(object press) => press switch
        {
            string text => text.Select(c => new ConsoleKeyInfo(c, ConsoleKey.None, shift: false, alt: false, control: false)),
            ConsoleKey key => [new ConsoleKeyInfo('\0', key, shift: false, alt: false, control: false)],
            _ => [(ConsoleKeyInfo)press],
        };
    }
}
