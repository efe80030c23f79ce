using System.Text;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>
/// What was typed before, kept in the user's state folder: one entry a line, oldest first. What begins with a blank is not kept, nor
/// what was just kept.
/// </summary>
internal sealed class History
{
    private const int Most = 1000;
    private readonly List<string> _entries = [];
    private readonly string? _path;
    private readonly Action<string> _problem;

    private History(string? path, Action<string> problem)
    {
        _path = path;
        _problem = problem;
    }

    /// <summary>The entries, oldest first.</summary>
    public IReadOnlyList<string> Entries => _entries;

    /// <summary>Reads the history. Where it cannot be kept, that is said once and it lasts as long as the program.</summary>
    public static History Open(ConsoleSession session)
    {
        var path = FilePath(session.Terminal);
        var history = new History(path, session.Problem);
        try
        {
            if (path is not null && File.Exists(path))
            {
                history._entries.AddRange(File.ReadAllLines(path).Where(line => line.Length > 0).Select(Decode).TakeLast(Most));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            session.Problem($"What was typed before cannot be read: {error.Message}");
        }

        return history;
    }

    /// <summary>Keeps an entry.</summary>
    public void Add(string entry)
    {
        var kept = entry.TrimEnd();
        if (kept.Length == 0 || kept[0] == ' ' || (_entries.Count > 0 && _entries[^1] == kept))
        {
            return;
        }

        _entries.Add(kept);
        if (_path is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            if (_entries.Count > Most)
            {
                _entries.RemoveRange(0, _entries.Count - Most);
                Write(FileMode.Create, _entries);
            }
            else
            {
                Write(FileMode.Append, [kept]);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problem($"What is typed cannot be kept: {error.Message}");
        }
    }

    /// <summary>Where it is kept: $XDG_STATE_HOME/kg, ~/.local/state/kg, or %LOCALAPPDATA%\kg; null where none is known.</summary>
    internal static string? FilePath(Terminal terminal)
    {
        var folder = terminal.Variable("XDG_STATE_HOME") is { Length: > 0 } state ? state
            : OperatingSystem.IsWindows() ? terminal.Variable("LOCALAPPDATA")
            : terminal.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".local", "state")
            : null;
        return string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, "kg", "history");
    }

    // For nobody else to read: values may be typed that are nobody else's business.
    private void Write(FileMode mode, IEnumerable<string> entries)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(_path!, new UTF8Encoding(false), options);
        foreach (var entry in entries)
        {
            writer.Write(Encode(entry) + "\n");
        }
    }

    private static string Encode(string entry) => entry.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Decode(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isEscape = line[i] == '\\' && i + 1 < line.Length;
            text.Append(!isEscape ? line[i] : line[++i] == 'n' ? '\n' : line[i]);
        }

        return text.ToString();
    }
}
