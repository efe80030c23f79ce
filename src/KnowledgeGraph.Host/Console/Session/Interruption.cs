namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Ctrl-C, which ends the program unless something asks that it should only end what is under way.</summary>
internal sealed class Interruption
{
    private Action? _instead;

    /// <summary>Takes Ctrl-C from the program until the answer is disposed.</summary>
    /// <param name="action">What is to happen instead; from any thread.</param>
    public IDisposable Divert(Action action)
    {
        Volatile.Write(ref _instead, action);
        return new Diversion(this);
    }

    /// <summary>Ctrl-C was pressed.</summary>
    /// <returns>Whether it was taken from the program.</returns>
    public bool Raise()
    {
        var action = Volatile.Read(ref _instead);
        action?.Invoke();
        return action is not null;
    }

    private sealed class Diversion(Interruption owner) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref owner._instead, null);
    }
}
