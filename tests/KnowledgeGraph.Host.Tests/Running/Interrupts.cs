using System.Globalization;

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>Whether Ctrl-C reaches the programs that tests start.</summary>
internal static class Interrupts
{
    // SIGINT, the second signal, in the mask of ignored ones.
    private const ulong Interrupt = 1 << 1;

    /// <summary>Skips a test, with the reason, where programs inherit that SIGINT is ignored: a shell without job control does that to what it starts with &amp;.</summary>
    public static async Task SkipWhereIgnoredAsync(WorkingFolder folder)
    {
        var answer = await KgProcess.RunBashAsync(folder.Path, "grep SigIgn: /proc/self/status || true");
        var mask = answer.Output.Split(':')[^1].Trim();
        Assert.SkipWhen(
            ulong.TryParse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ignored) && (ignored & Interrupt) != 0,
            "SIGINT is ignored by all that this run starts, because the run itself was started in the background. Start it in the foreground.");
    }
}
