using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Terminals;

/// <summary>Presses the completion key in real shells, and looks at what the completed line runs.</summary>
public sealed class CompletionTests(DemoRun demo)
{
    // What the line runs is written to a file, one argument a line; completion itself still asks the program.
    private const string Recorder = "kg() { if [ \"$1\" = complete ]; then \"$KG\" \"$@\"; else printf '%s\\n' \"$@\" > ran.txt; fi; }";

    private static readonly (string Shell, string Start, string Setup)[] Shells =
    [
        ("bash", "bash --norc --noprofile -i", $"{Recorder}; eval \"$(\"$KG\" completion bash)\""),
        ("zsh", "zsh -f -i", $"{Recorder}; autoload -Uz compinit; compinit -u -D; eval \"$(\"$KG\" completion zsh)\""),
        ("fish", "fish --no-config -i", "function kg; if test \"$argv[1]\" = complete; $KG $argv; else; printf '%s\\n' $argv > ran.txt; end; end; $KG completion fish | source"),
    ];

    private static readonly (string Typed, string[] Runs)[] Lines =
    [
        ("kg query who-gained-w\t\r", ["query", "who-gained-what"]),
        ("kg query who-gained-what trea\taigun\r", ["query", "who-gained-what", "treaty=aigun"]),
        ("kg query who-gained-what kind=terr\t\r", ["query", "who-gained-what", "kind=territory"]),
        ("kg query who-gained-what treaty='Vertrag von Aig\t\r", ["query", "who-gained-what", "treaty=Vertrag von Aigun"]),
        ("kg verify-c\t\r", ["verify-citation"]),
    ];

    public static TheoryData<string, int> Cases => [.. from shell in Shells from line in Enumerable.Range(0, Lines.Length) select (shell.Shell, line)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_completed_line_runs_what_was_meant(string shell, int line)
    {
        var (_, start, setup) = Shells.Single(entry => entry.Shell == shell);
        var (typed, runs) = Lines[line];
        using var folder = new WorkingFolder();
        var ran = Path.Combine(folder.Path, "ran.txt");
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["KG"] = KgProcess.Program,
            ["KG_DATABASE"] = Path.Combine(demo.Folder.Path, "kg.db"),
            ["HOME"] = folder.Path,
            ["XDG_CONFIG_HOME"] = folder.Path,
        };
        await using var terminal = PseudoTerminal.Start(folder.Path, start, variables, shell);

        // The words are split so that the line as it is typed does not show what it will.
        await terminal.TypeAsync(setup + "\recho rea''dy\r");
        await terminal.WaitForAsync("ready\r?\n");
        var tab = typed.IndexOf('\t', StringComparison.Ordinal);
        var before = typed[..tab];
        await terminal.TypeAsync(before);
        await terminal.WaitForAsync(System.Text.RegularExpressions.Regex.Escape(before[^3..]));
        await terminal.TypeAsync("\t");
        await SettleAsync(terminal);
        await terminal.TypeAsync(typed[(tab + 1)..]);
        for (var i = 0; i < 200 && !(File.Exists(ran) && File.ReadAllText(ran).EndsWith('\n')); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(ran), $"Nothing ran. The terminal showed:\n{terminal.Shown}");
        Assert.Equal(runs, File.ReadAllLines(ran).Select(word => word.Trim()));
    }

    // A shell shows the completion when it has it, which may be nothing: then it stays silent.
    private static async Task SettleAsync(PseudoTerminal terminal)
    {
        var before = terminal.Shown.Length;
        for (var i = 0; i < 200 && terminal.Shown.Length == before; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        for (var last = -1; last != terminal.Shown.Length; await Task.Delay(300, TestContext.Current.CancellationToken))
        {
            last = terminal.Shown.Length;
        }
    }
}
