using System.Diagnostics;

namespace Service.Load;

/// <summary>A <c>kg serve</c> of its own on a free port.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    public static async Task<Server> StartAsync(string program, string database, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in (string[])["serve", "--listen", "0", "--database", database])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                // The log goes on; somebody has to read it.
                _ = Task.Run(async () =>
                {
                    while (await process.StandardError.ReadLineAsync() is not null)
                    {
                        // Only the figures of the load are wanted.
                    }
                });
                return new Server(process, new Uri(line["Listening on ".Length..line.IndexOf(". ", StringComparison.Ordinal)]));
            }
        }

        throw new InvalidOperationException("The service did not start: " + string.Join('\n', said));
    }

    /// <summary>The resident memory of the server in bytes.</summary>
    public long Memory()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>The time of a processor that the server has used so far.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>How many programs wanted a processor in the last minute, where the system tells.</summary>
    public static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
