namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>One step of a transaction: its token ends it when the caller gives up or the transaction's time is over.</summary>
internal sealed class StepGuard : IDisposable
{
    private readonly CancellationTokenSource? _both;
    private readonly Func<Exception, bool, Task<Exception>> _fail;
    private readonly CancellationToken _caller;

    /// <summary>Begins a step.</summary>
    /// <param name="fail">Told what ended the step, and whether the caller gave up; says what to throw.</param>
    /// <param name="deadline">The token of the transaction's time; none where it has no limit.</param>
    /// <param name="caller">The caller's token.</param>
    public StepGuard(Func<Exception, bool, Task<Exception>> fail, CancellationToken deadline, CancellationToken caller)
    {
        _caller = caller;
        _fail = fail;
        _both = deadline.CanBeCanceled && caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, deadline) : null;
        Token = _both?.Token ?? (deadline.CanBeCanceled ? deadline : caller);
    }

    /// <summary>Ends the step.</summary>
    public CancellationToken Token { get; }

    /// <summary>The step failed: the transaction can only be rolled back.</summary>
    /// <returns>What the caller should see.</returns>
    public Task<Exception> FailAsync(Exception exception) => _fail(exception, _caller.IsCancellationRequested);

    public void Dispose() => _both?.Dispose();
}
