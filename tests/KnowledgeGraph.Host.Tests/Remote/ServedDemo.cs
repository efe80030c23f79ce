using System.Diagnostics;
using System.Text.RegularExpressions;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Remote;

/// <summary>A <c>kg serve</c> with an API key on a free port of this machine, over the graph of <c>kg demo</c>.</summary>
public sealed partial class ServedDemo(DemoRun demo) : IAsyncLifetime
{
    /// <summary>The key that it wants.</summary>
    internal const string Key = "a-key-for-this-test-alone";

    private Process? _process;

    /// <summary>Where it answers.</summary>
    internal string Address { get; private set; } = string.Empty;

    /// <summary>The folder with the database that it serves.</summary>
    internal WorkingFolder Folder => demo.Folder;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _process = KgProcess.Start(
            demo.Folder.Path, KgProcess.Program, ["serve", "--listen", "127.0.0.1:0"], new Dictionary<string, string>(StringComparer.Ordinal) { ["KG_API_KEY"] = Key });
        var said = string.Empty;
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (Listening().Match(line) is { Success: true } match)
            {
                Address = match.Value;
                _ = _process.StandardError.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail("kg serve did not say where it listens:\n" + said);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listening();
}
