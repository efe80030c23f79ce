using System.Runtime.CompilerServices;
using PropertyGraph;

namespace Cypher.Engine;

/// <summary>The rows of one statement. The work is done in the calls that ask for rows; nothing here waits for anything.</summary>
internal sealed class EmbeddedResult(StatementRun run, EmbeddedTransaction transaction) : IGraphResult
{
    private bool _isAbandoned;

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => run.Columns;

    /// <summary>Whether nothing is left to be read.</summary>
    internal bool IsFinished => run.IsFinished;

    /// <inheritdoc/>
    public async IAsyncEnumerable<GraphRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        run.Context.ObeyWhileReading(cancellationToken);
        while (transaction.Guard(run.Next) is { } row)
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        run.Context.ObeyWhileReading(cancellationToken);
        Complete();
        return Task.FromResult(run.Summarise());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // Changes happen also where nobody looks at the rows; what only reads may be left early.
        if (!_isAbandoned && run.Writes)
        {
            Complete();
        }

        run.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs what is left of the statement.</summary>
    internal void Complete()
    {
        transaction.Guard(() =>
        {
            run.Finish();
            return true;
        });
    }

    /// <summary>Leaves the statement where it is: its transaction is rolled back.</summary>
    internal void Abandon()
    {
        _isAbandoned = true;
        run.Dispose();
    }
}
