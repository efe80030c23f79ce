namespace KnowledgeGraph.Host.Console.Session;

/// <summary>Ctrl-C, which ends the program unless something asks that it should only end what is under way.</summary>
internal sealed class Interruption
{
    private Action? _instead;

    /// <summary>Takes Ctrl-C from the program, or from who took it before, until the answer is disposed.</summary>
    /// <param name="action">What is to happen instead; from any thread.</param>
    public IDisposable Divert(Action action)
    {
        var before = Interlocked.Exchange(ref _instead, action);
        return new Diversion(this, before);
    }

    /// <summary>Ctrl-C was pressed.</summary>
    /// <returns>Whether it was taken from the program.</returns>
    public bool Raise()
    {
        var action = Volatile.Read(ref _instead);
        action?.Invoke();
        return action is not null;
    }

    private sealed class Diversion(Interruption owner, Action? before) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref owner._instead, before);
    }
}
