using SystemConsole = System.Console;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Reads single keys.</summary>
internal interface IKeyboard
{
    /// <summary>Waits for the next key. While it waits, Ctrl-C is a key like others.</summary>
    ConsoleKeyInfo Read();
}

/// <summary>The keyboard of the process's terminal.</summary>
internal sealed class SystemKeyboard : IKeyboard
{
    /// <inheritdoc/>
    public ConsoleKeyInfo Read()
    {
        SystemConsole.TreatControlCAsInput = true;
        try
        {
            return SystemConsole.ReadKey(intercept: true);
        }
        finally
        {
            SystemConsole.TreatControlCAsInput = false;
        }
    }
}
