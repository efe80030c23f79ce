using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>
/// Reads a statement from a keyboard: Enter ends it where it is whole and begins a new line where it is not; arrows move, also through
/// what was typed before; the tabulator completes.
/// </summary>
internal sealed class LineEditor(IKeyboard keyboard, Terminal terminal, History history, Func<string, IReadOnlyList<Candidate>> complete, Func<string, bool> isWhole)
    : IStatementInput
{
    private const string Prompt = "kg> ";
    private const string More = "  | ";
    private const int FallbackWidth = 80;

    private readonly EditBuffer _buffer = new();
    private readonly EditScreen _screen = new(terminal.Output, terminal.OutputWidth ?? FallbackWidth);
    private int _historyAt;
    private string _draft = string.Empty;

    /// <inheritdoc/>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        _buffer.Set(string.Empty);
        _historyAt = history.Entries.Count;
        using var open = keyboard.Open();
        while (true)
        {
            _screen.Show(Prompt, More, _buffer.Text, _buffer.Cursor);
            var key = await Task.Run(keyboard.Read, cancellation).WaitAsync(cancellation);
            if (Ends(key) is { } end)
            {
                _screen.Leave(Prompt, More, _buffer.Text);
                if (end == Ending.Whole)
                {
                    history.Add(_buffer.Text);
                    return _buffer.Text;
                }

                if (end == Ending.Closed)
                {
                    return null;
                }

                _buffer.Set(string.Empty);
                _historyAt = history.Entries.Count;
                continue;
            }

            Edit(key);
        }
    }

    private enum Ending
    {
        Whole,
        Closed,
        Dropped,
    }

    private Ending? Ends(ConsoleKeyInfo key) => (key.Key, Control(key)) switch
    {
        (ConsoleKey.Enter, _) when !key.Modifiers.HasFlag(ConsoleModifiers.Alt) && isWhole(_buffer.Text) => Ending.Whole,
        (ConsoleKey.D, true) when _buffer.Text.Length == 0 => Ending.Closed,
        (ConsoleKey.C, true) => Ending.Dropped,
        _ => null,
    };

    private void Edit(ConsoleKeyInfo key)
    {
        if (Control(key))
        {
            EditWithControl(key.Key);
            return;
        }

        switch (key.Key)
        {
            case ConsoleKey.Enter: _buffer.Insert("\n"); break;
            case ConsoleKey.Backspace when key.Modifiers.HasFlag(ConsoleModifiers.Alt): _buffer.CutWord(); break;
            case ConsoleKey.Backspace: _buffer.Backspace(); break;
            case ConsoleKey.Delete: _buffer.Delete(); break;
            case ConsoleKey.LeftArrow: _buffer.Left(); break;
            case ConsoleKey.RightArrow: _buffer.Right(); break;
            case ConsoleKey.Home: _buffer.Home(); break;
            case ConsoleKey.End: _buffer.End(); break;
            case ConsoleKey.UpArrow: Earlier(); break;
            case ConsoleKey.DownArrow: Later(); break;
            case ConsoleKey.Tab: Complete(); break;
            case ConsoleKey.Escape: break;
            default:
                if (key.KeyChar >= ' ' && !key.Modifiers.HasFlag(ConsoleModifiers.Alt))
                {
                    _buffer.Insert(key.KeyChar.ToString());
                }

                break;
        }
    }

    private void EditWithControl(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.A: _buffer.Home(); break;
            case ConsoleKey.E: _buffer.End(); break;
            case ConsoleKey.B: _buffer.Left(); break;
            case ConsoleKey.F: _buffer.Right(); break;
            case ConsoleKey.LeftArrow: _buffer.WordLeft(); break;
            case ConsoleKey.RightArrow: _buffer.WordRight(); break;
            case ConsoleKey.D: _buffer.Delete(); break;
            case ConsoleKey.H: _buffer.Backspace(); break;
            case ConsoleKey.K: _buffer.CutToEnd(); break;
            case ConsoleKey.U: _buffer.CutToStart(); break;
            case ConsoleKey.W: _buffer.CutWord(); break;
            case ConsoleKey.Y: _buffer.Paste(); break;
            case ConsoleKey.P: Earlier(); break;
            case ConsoleKey.N: Later(); break;
            case ConsoleKey.L: _screen.Clear(); break;
        }
    }

    private static bool Control(ConsoleKeyInfo key) => key.Modifiers.HasFlag(ConsoleModifiers.Control);

    // What is being typed is kept as the last entry, to come back to.
    private void Earlier()
    {
        if (_buffer.Up() || _historyAt == 0)
        {
            return;
        }

        _draft = _historyAt == history.Entries.Count ? _buffer.Text : _draft;
        _buffer.Set(history.Entries[--_historyAt]);
    }

    private void Later()
    {
        if (_buffer.Down() || _historyAt == history.Entries.Count)
        {
            return;
        }

        _historyAt++;
        _buffer.Set(_historyAt == history.Entries.Count ? _draft : history.Entries[_historyAt]);
    }

    private void Complete()
    {
        var typed = _buffer.Text[.._buffer.Cursor];
        var word = ShellWords.Split(typed)[^1];
        var candidates = complete(typed);
        if (candidates.Count == 0)
        {
            return;
        }

        var common = candidates.Select(candidate => candidate.Text).Aggregate(Common);
        if (candidates.Count == 1)
        {
            var isOpen = common.EndsWith('=');
            _buffer.Replace(word.Start, _buffer.Cursor, Quoted(common, isClosed: true) + (isOpen ? string.Empty : " "));
        }
        else if (common.Length > word.Text.Length)
        {
            _buffer.Replace(word.Start, _buffer.Cursor, Quoted(common, isClosed: false));
        }
        else
        {
            _screen.Leave(Prompt, More, _buffer.Text);
            foreach (var candidate in candidates)
            {
                terminal.Output.Write($"  {candidate.Text}{(candidate.Detail.Length == 0 ? string.Empty : $"  {candidate.Detail}")}\r\n");
            }
        }
    }

    private static string Common(string one, string other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && char.ToUpperInvariant(one[length]) == char.ToUpperInvariant(other[length]))
        {
            length++;
        }

        return one[..length];
    }

    // treaty=Treaty of Aigun becomes treaty="Treaty of Aigun".
    private static string Quoted(string word, bool isClosed)
    {
        if (!word.Any(c => char.IsWhiteSpace(c) || c is '"' or '\'' or '\\'))
        {
            return word;
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal) + 1;
        var value = word[equals..].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"{word[..equals]}\"{value}{(isClosed ? "\"" : string.Empty)}";
    }
}
