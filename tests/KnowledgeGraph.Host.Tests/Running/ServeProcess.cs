using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>A <c>kg serve</c> on a free port of this machine.</summary>
internal sealed partial class ServeProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServeProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it over the database in a folder.</summary>
    public static async Task<ServeProcess> StartAsync(string folder, string program, string? key, params (string Name, string Value)[] settings)
    {
        var variables = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        variables["KG_API_KEY"] = key ?? string.Empty;
        var process = KgProcess.Start(folder, program, ["serve", "--listen", "127.0.0.1:0"], variables);
        var said = string.Empty;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (Listening().Match(line) is { Success: true } match)
            {
                // The log goes on; somebody has to read it.
                _ = process.StandardError.ReadToEndAsync();
                return new ServeProcess(process, new Uri(match.Value));
            }
        }

        Assert.Fail("kg serve did not say where it listens:\n" + said);
        throw new InvalidOperationException(said);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listening();
}
