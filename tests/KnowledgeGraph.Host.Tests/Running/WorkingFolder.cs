using System.Text;
using KnowledgeGraph.Host.Console;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>A folder of its own in which a test runs the console in this process.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private static int _count;

    /// <summary>Makes the folder.</summary>
    public WorkingFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"kg-tests-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        Directory.CreateDirectory(Path);
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Writes a file into it.</summary>
    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs one command line.</summary>
    public Task<Answer> RunAsync(string line, string input = "", CancellationToken interrupted = default)
    {
        var (variables, arguments) = CommandLine.Split(line);
        return RunAsync(arguments, variables, input, null, interrupted);
    }

    /// <summary>Runs the console with arguments.</summary>
    public async Task<Answer> RunAsync(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? variables = null,
        string input = "",
        Func<Terminal, Terminal>? change = null,
        CancellationToken interrupted = default)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            Output = output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Variable = name => variables?.GetValueOrDefault(name),
            WorkingFolder = Path,
            ProgramFolder = AppContext.BaseDirectory,
            Clock = new FixedClock(),
        };
        var exitCode = await KgConsole.RunAsync(change is null ? terminal : change(terminal), arguments, interrupted);
        return new Answer(Placed(output.ToString()), Placed(error.ToString()), exitCode);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    // The folder has another name in every run.
    private string Placed(string text) => text.Replace(Path, "{work}", StringComparison.Ordinal);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}

/// <summary>What a run wrote and how it ended.</summary>
internal sealed record Answer(string Output, string Error, int ExitCode);
