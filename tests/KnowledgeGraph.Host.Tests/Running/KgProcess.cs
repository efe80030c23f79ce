using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>Runs the built program, or a shell around it, as a process of its own.</summary>
internal static class KgProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Debug or Release, as this test was built.</summary>
    public static string Configuration { get; } =
        Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    /// <summary>The built program.</summary>
    public static string Program { get; } =
        Path.Combine(SourceTree.Root, "src", "KnowledgeGraph.Host", "bin", Configuration, "net10.0", OperatingSystem.IsWindows() ? "kg.exe" : "kg");

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Answer> RunAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        using var process = Start(folder, program, arguments, variables);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Runs the console to its end.</summary>
    public static Task<Answer> RunKgAsync(string folder, params IEnumerable<string> arguments) => RunAsync(folder, Program, arguments);

    /// <summary>Runs a line of bash; the console is in $KG.</summary>
    public static Task<Answer> RunBashAsync(string folder, string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "This test needs bash; run it on Linux or macOS.");
        return RunAsync(folder, "bash", ["-c", line], new Dictionary<string, string>(StringComparer.Ordinal) { ["KG"] = Program });
    }

    /// <summary>Starts a program.</summary>
    public static Process Start(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in variables ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a program and reads what it wrote.</summary>
    public static async Task<Answer> EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Answer(await output, await error, process.ExitCode);
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
