using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Page.Tests.Running;

/// <summary>A real <c>kg serve</c> on a free port of this machine, with the sample graph and a few hostile names in it.</summary>
internal sealed partial class KgServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-page-tests-").FullName;
    private readonly StringBuilder _log = new();
    private Process? _process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    private static string Program
    {
        get
        {
            var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
            return Path.Combine(SourceTree.Root, "src", "KnowledgeGraph.Host", "bin", configuration, "net10.0", OperatingSystem.IsWindows() ? "kg.exe" : "kg");
        }
    }

    /// <summary>The page as it was copied beside the program.</summary>
    public static string PageBesideProgram => Path.Combine(Path.GetDirectoryName(Program)!, "Page");

    /// <summary>Imports the graph and begins to serve it.</summary>
    public static async Task<KgServer> StartAsync()
    {
        var server = new KgServer();
        var data = Path.Combine(SourceTree.Root, "import");
        string[] sources =
        [
            Path.Combine(data, "sources.csv"), Path.Combine(data, "gazetteer"), Path.Combine(data, "samples", "claims"),
            Path.Combine(data, "samples", "texts", "ignatyev-mission.de.txt"), Path.Combine(data, "samples", "texts", "ignatyev-mission.en.txt"),
            Path.Combine(AppContext.BaseDirectory, "Sample"),
        ];
        using (var import = server.Start(["import", .. sources]))
        {
            using var patience = new CancellationTokenSource(Patience);
            var output = import.StandardOutput.ReadToEndAsync(patience.Token);
            var error = import.StandardError.ReadToEndAsync(patience.Token);
            await import.WaitForExitAsync(patience.Token);
            Assert.True(import.ExitCode == 0, $"kg import ended with {import.ExitCode}:\n{await output}{await error}");
        }

        server._process = server.Start(["serve", "--listen", "127.0.0.1:0"]);
        await server.ListenAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }

            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, ["--database", Path.Combine(_folder, "kg.db"), .. arguments])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What the desk has set for its own server is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("KG_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private async Task ListenAsync()
    {
        var process = _process!;
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (_log)
            {
                _log.AppendLine(line);
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                found.TrySetResult(new Uri(match.Value));
            }
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var first = await Task.WhenAny(found.Task, process.WaitForExitAsync(), Task.Delay(Patience));
        if (first != found.Task)
        {
            lock (_log)
            {
                Assert.Fail($"kg serve did not say where it listens:\n{_log}");
            }
        }

        Address = await found.Task;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listening();
}
