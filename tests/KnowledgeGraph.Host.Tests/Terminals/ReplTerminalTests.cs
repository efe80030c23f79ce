using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Terminals;

/// <summary>Sits at <c>kg repl</c> in a terminal.</summary>
public sealed class ReplTerminalTests(SampleDatabase sample)
{
    [Fact]
    public async Task Ctrl_C_stops_the_statement_and_not_the_program()
    {
        using var folder = new WorkingFolder();
        await Interrupts.SkipWhereIgnoredAsync(folder);
        sample.CopyTo(folder);
        await using var terminal = PseudoTerminal.Start(folder.Path, $"'{KgProcess.Program}' repl", new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_STATE_HOME"] = folder.Path, ["HOME"] = folder.Path });
        await terminal.WaitForAsync("kg> ");
        await terminal.TypeAsync("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS endless;\r");
        await terminal.WaitForAsync("endless;");

        // Until the statement runs there is nothing that Ctrl-C could stop.
        await terminal.TypeUntilAsync("\u0003", "Stopped");
        await terminal.WaitForAsync("kg> ");
        await terminal.TypeAsync("RETURN 6 * 7 AS answer;\r");
        await terminal.WaitForAsync("42");
        await terminal.WaitForAsync("kg> ");
        await terminal.TypeAsync("half a statement");
        await terminal.WaitForAsync("statement");
        await terminal.TypeAsync("\u0003");
        await terminal.WaitForAsync("kg> ");
        await terminal.TypeAsync(":quit\r");
        Assert.Equal(0, await terminal.EndAsync());
    }
}
