using System.Text;
using Microsoft.Win32.SafeHandles;
using SystemConsole = System.Console;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>The terminal of the process.</summary>
internal static class SystemTerminal
{
    private const int BufferSize = 1 << 14;

    /// <summary>Opens it. The output is buffered: flush it at the end.</summary>
    /// <param name="interruption">Ctrl-C of the process.</param>
    public static Terminal Open(Interruption interruption) => new()
    {
        Output = Writer(OpenOutput(), autoFlush: false),
        Error = Writer(SystemConsole.OpenStandardError(), autoFlush: true),
        OpenInput = SystemConsole.OpenStandardInput,
        OpenOutput = OpenOutput,
        OutputWidth = SystemConsole.IsOutputRedirected ? null : Width(),
        ErrorWidth = SystemConsole.IsErrorRedirected ? null : Width(),
        Keyboard = SystemConsole.IsInputRedirected || SystemConsole.IsOutputRedirected ? null : new SystemKeyboard(),
        Interruption = interruption,
        Variable = Environment.GetEnvironmentVariable,
        WorkingFolder = Environment.CurrentDirectory,
        ProgramFolder = AppContext.BaseDirectory,
        Clock = TimeProvider.System,
    };

    // UTF-8 whatever the locale says: names come in many scripts, and files must not differ between machines.
    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { AutoFlush = autoFlush, NewLine = "\n" };

    /// <summary>
    /// The console's own stream goes on silently when the reader of a pipe has gone (kg … | head), and a long query would run to
    /// its end for nobody. A stream of its own reports it. Only for pipes: with a file, a stream that keeps its own position
    /// would overwrite what other programs write to the same output.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !SystemConsole.IsOutputRedirected)
        {
            return SystemConsole.OpenStandardOutput();
        }

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? SystemConsole.OpenStandardOutput() : stream;
    }

    private static int? Width()
    {
        // A terminal that does not tell its width (some editors) says 0.
        var width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) ? columns : SystemConsole.WindowWidth;
        return width >= 20 ? width : null;
    }
}
