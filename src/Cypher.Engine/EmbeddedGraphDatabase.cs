using System.Globalization;
using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Planning;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine;

/// <summary>
/// A graph database in this process. The way of a statement: text -> tree -> checked query -> plan
/// (<see cref="StatementCompiler"/>) -> rows, produced while they are read, over the storage it was given.
/// </summary>
public sealed class EmbeddedGraphDatabase : IGraphDatabase
{
    private readonly IGraphStorage _storage;
    private readonly StatementCompiler _compiler;
    private readonly StatementRunner _runner;
    private readonly TimeProvider _timeProvider;

    // Asked for with every answer that is given again, and nearly always the same.
    private StateMark? _lastMark;

    /// <summary>Opens a database over a storage, and owns the storage from then on.</summary>
    /// <param name="storage">What keeps the graph.</param>
    /// <param name="options">How the database behaves; null for the defaults.</param>
    /// <param name="timeProvider">The clock of temporal functions and time limits; null for the system's.</param>
    public EmbeddedGraphDatabase(IGraphStorage storage, EmbeddedOptions? options = null, TimeProvider? timeProvider = null)
        : this(storage, options ?? EmbeddedOptions.Default, timeProvider ?? TimeProvider.System, ProcedureCatalogue.BuiltIn)
    {
    }

    internal EmbeddedGraphDatabase(IGraphStorage storage, EmbeddedOptions options, TimeProvider timeProvider, ProcedureCatalogue procedures)
    {
        _storage = storage;
        _timeProvider = timeProvider;
        _compiler = new StatementCompiler(options, procedures);
        _runner = new StatementRunner(options, timeProvider, storage.Info);
    }

    /// <inheritdoc/>
    public Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default) => Task.FromResult(_storage.Info);

    /// <inheritdoc/>
    public Task<IGraphTransaction> BeginTransactionAsync(
        AccessMode mode,
        TransactionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var transaction = _storage.Begin(mode, cancellationToken);
        return Task.FromResult<IGraphTransaction>(
            new EmbeddedTransaction(transaction, mode, options ?? TransactionOptions.Default, _compiler, _runner, _timeProvider));
    }

    /// <inheritdoc/>
    public Task<string?> GetStateMarkAsync(CancellationToken cancellationToken = default)
    {
        var number = _storage.ReadStateMark(cancellationToken);
        var last = _lastMark;
        if (last?.Number != number)
        {
            _lastMark = last = new StateMark(number, Task.FromResult<string?>(number.ToString(CultureInfo.InvariantCulture)));
        }

        return last.Answer;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _storage.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed record StateMark(long Number, Task<string?> Answer);
}
