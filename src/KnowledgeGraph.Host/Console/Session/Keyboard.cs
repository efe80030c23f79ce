using SystemConsole = System.Console;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Reads single keys.</summary>
internal interface IKeyboard
{
    /// <summary>
    /// Makes Ctrl-C a key like others until the answer is disposed. Taken for a whole line and not for each key: a Ctrl-C between two
    /// keys would be a signal, which ends the program.
    /// </summary>
    IDisposable Open();

    /// <summary>Waits for the next key.</summary>
    ConsoleKeyInfo Read();
}

/// <summary>The keyboard of the process's terminal.</summary>
internal sealed class SystemKeyboard : IKeyboard
{
    /// <inheritdoc/>
    public IDisposable Open()
    {
        SystemConsole.TreatControlCAsInput = true;
        return new Opened();
    }

    /// <inheritdoc/>
    public ConsoleKeyInfo Read() => SystemConsole.ReadKey(intercept: true);

    private sealed class Opened : IDisposable
    {
        public void Dispose() => SystemConsole.TreatControlCAsInput = false;
    }
}
