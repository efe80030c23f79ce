using System.Diagnostics;
using PropertyGraph.Neo4j.TestServer;

namespace KnowledgeGraph.Neo4j.Tests.Breakdown;

/// <summary>What a run of <c>kg</c> wrote, and how it ended.</summary>
internal sealed record KgAnswer(string Output, string Error, int ExitCode);

/// <summary>Runs the built <c>kg</c> as a process of its own against a server.</summary>
internal static class KgProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static string Program { get; } = Path.Combine(
        Repository.Root,
        "src",
        "KnowledgeGraph.Host",
        "bin",
        Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!,
        "net10.0",
        OperatingSystem.IsWindows() ? "kg.exe" : "kg");

    /// <summary>Starts it; the address is that of the server, the credentials are in its environment.</summary>
    public static async Task<KgAnswer> RunAsync(Neo4jProcess server, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, [.. arguments, "--database", server.Options.Address.Given])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Neo4jProcess.Variables)
        {
            start.Environment[name] = value;
        }

        using var patience = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new KgAnswer(await output, await error, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
