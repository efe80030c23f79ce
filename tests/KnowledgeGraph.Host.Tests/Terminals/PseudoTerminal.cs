using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Terminals;

/// <summary>A terminal of its own for a program, made by <c>script</c>: what is typed goes through the terminal's own rules, Ctrl-C included.</summary>
internal sealed class PseudoTerminal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _shown = new();
    private readonly Task _reading;
    private int _seen;

    private PseudoTerminal(Process process)
    {
        _process = process;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Starts a command, one program and its arguments; skips the test, with the reason, where there is no <c>script</c>, or none of the programs that the command needs.</summary>
    public static PseudoTerminal Start(string folder, string command, IReadOnlyDictionary<string, string> variables, params string[] needed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The terminal is made by the script of util-linux; run this test on Linux.");
        foreach (var program in (string[])["script", .. needed])
        {
            Assert.SkipUnless(IsThere(program), $"There is no {program} on this machine: apt-get install {(program == "script" ? "bsdutils" : program)}.");
        }

        var all = new Dictionary<string, string>(variables, StringComparer.Ordinal) { ["TERM"] = "xterm", ["LC_ALL"] = "C.UTF-8" };

        // The shell that script starts gives its place to the program: it would take each Ctrl-C too, and dash then ends with 130 whatever the program says.
        return new PseudoTerminal(KgProcess.Start(folder, "script", ["--quiet", "--flush", "--return", "--command", "exec " + command, "/dev/null"], all));
    }

    /// <summary>Everything that the terminal has shown.</summary>
    public string Shown
    {
        get
        {
            lock (_shown)
            {
                return _shown.ToString();
            }
        }
    }

    /// <summary>Types.</summary>
    public async Task TypeAsync(string keys)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until the terminal shows what it has not shown before; fails with what it did show.</summary>
    public async Task WaitForAsync(string pattern)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(50))
        {
            if (HasShown(pattern))
            {
                return;
            }
        }

        Assert.Fail($"The terminal did not show {pattern}. It showed:\n{Shown}");
    }

    /// <summary>Types the same again and again until the terminal shows what it has not shown before.</summary>
    public async Task TypeUntilAsync(string keys, string pattern)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(500))
        {
            if (HasShown(pattern))
            {
                return;
            }

            await TypeAsync(keys);
        }

        await WaitForAsync(pattern);
    }

    /// <summary>Waits for the end of the program.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        await _reading;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        await _reading;
        _process.Dispose();
    }

    private bool HasShown(string pattern)
    {
        var match = Regex.Match(Shown[_seen..], pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        _seen += match.Success ? match.Index + match.Length : 0;
        return match.Success;
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        while (await _process.StandardOutput.ReadAsync(buffer) is var count and > 0)
        {
            lock (_shown)
            {
                _shown.Append(buffer, 0, count);
            }
        }
    }
}
