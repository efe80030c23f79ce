using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution.Rows;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution;

/// <summary>
/// Everything that changes while one statement runs. Plans and compiled expressions are immutable and shared; each run
/// has a context of its own, used by one thread.
/// </summary>
internal sealed class ExecutionContext
{
    // Asking for the time and the cancellation on every row would cost more than the row.
    private const int TicksBetweenChecks = 512;

    // What is only remembered to save work must not take the memory of what has to be held.
    private const int ShareOfMemory = 4;

    private readonly Dictionary<object, RememberedRows> _memories = new(ReferenceEqualityComparer.Instance);
    private readonly TimeProvider _timeProvider;
    private readonly long _startedAt;
    private readonly CancellationToken _transactionToken;
    private CancellationToken _readToken;
    private int _ticks;
    private long _memoryInUse;

    public ExecutionContext(
        IStorageTransaction transaction,
        IReadOnlyDictionary<string, GraphValue> parameters,
        EmbeddedOptions options,
        StatementClock clock,
        Random random,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        Transaction = transaction;
        Parameters = parameters;
        Options = options;
        Clock = clock;
        Random = random;
        _timeProvider = timeProvider;
        _startedAt = timeProvider.GetTimestamp();
        _transactionToken = cancellationToken;
    }

    /// <summary>The graph to change. Reading operators and expressions use <see cref="Reader"/>.</summary>
    public IStorageTransaction Transaction { get; }

    /// <summary>The graph as the statement sees it now, its own changes included.</summary>
    public IStorageReader Reader => Transaction;

    /// <summary>The values of the statement's parameters.</summary>
    public IReadOnlyDictionary<string, GraphValue> Parameters { get; }

    /// <summary>How the database behaves.</summary>
    public EmbeddedOptions Options { get; }

    /// <summary>What the statement may use.</summary>
    public EngineLimits Limits => Options.Limits;

    /// <summary>The time as the statement's functions see it.</summary>
    public StatementClock Clock { get; }

    /// <summary>Where rand() and randomUUID() come from.</summary>
    public Random Random { get; }

    /// <summary>What the statement has changed by now.</summary>
    public CounterTally Counters { get; } = new();

    /// <summary>How many nodes and relationships were read from storage: the cost that tests guard.</summary>
    public long RowsTouched { get; private set; }

    /// <summary>Which database this is.</summary>
    public GraphDatabaseInfo Product { get; init; } = new("embedded", string.Empty, string.Empty);

    /// <summary>Where PROFILE counts; null for a statement that is only run.</summary>
    public PlanProfile? Profile { get; init; }

    /// <summary>Time the statement may take where the transaction sets less than the limits do.</summary>
    public TimeSpan? TransactionTimeout { get; init; }

    /// <summary>Counts one step of work (a row, a turn of a loop) and fails now and then where time is up or the user gave up.</summary>
    /// <exception cref="GraphException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Tick()
    {
        if (++_ticks >= TicksBetweenChecks)
        {
            _ticks = 0;
            CheckTime();
        }
    }

    /// <summary>Counts one node or relationship read from storage.</summary>
    public void Touch()
    {
        RowsTouched++;
        Profile?.Touch();
        Tick();
    }

    /// <summary>Counts memory that is held until <see cref="Release"/>.</summary>
    /// <param name="bytes">An estimate.</param>
    /// <exception cref="GraphException">The statement holds more than it may.</exception>
    public void Reserve(long bytes)
    {
        _memoryInUse += bytes;
        if (_memoryInUse > Limits.MaxMemoryBytes)
        {
            throw LimitErrors.Memory(Limits.MaxMemoryBytes);
        }
    }

    /// <summary>Counts memory for something that is only kept to save work, as long as there is plenty.</summary>
    /// <param name="bytes">An estimate.</param>
    /// <returns>False where it should not be kept.</returns>
    public bool TryReserveForMemory(long bytes)
    {
        if (_memoryInUse + bytes > Limits.MaxMemoryBytes / ShareOfMemory)
        {
            return false;
        }

        _memoryInUse += bytes;
        return true;
    }

    /// <summary>What a nested plan gave in this statement so far.</summary>
    /// <param name="owner">The plan.</param>
    /// <param name="keySlots">The places that decide what it gives.</param>
    /// <param name="valueSlots">The places in which it gives something.</param>
    /// <returns>What is remembered; empty at first.</returns>
    public RememberedRows MemoryOf(object owner, int[] keySlots, int[] valueSlots)
    {
        if (!_memories.TryGetValue(owner, out var memory))
        {
            _memories[owner] = memory = new RememberedRows(this, keySlots, valueSlots);
        }

        return memory;
    }

    /// <summary>Gives memory back that was counted.</summary>
    /// <param name="bytes">The same estimate.</param>
    public void Release(long bytes) => _memoryInUse -= bytes;

    /// <summary>Fails where a list or string that is being built is too long.</summary>
    /// <param name="length">Items or characters.</param>
    /// <exception cref="GraphException">It is longer than allowed.</exception>
    public void CheckLength(long length)
    {
        if (length > Limits.MaxListLength)
        {
            throw LimitErrors.ListLength(Limits.MaxListLength);
        }
    }

    /// <summary>Fails where the value of a parameter was not given.</summary>
    /// <param name="names">The parameters of the statement.</param>
    /// <exception cref="GraphException">One is missing.</exception>
    public void RequireParameters(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!Parameters.ContainsKey(names[i]))
            {
                throw EvaluationErrors.ParameterMissing(names[i], default);
            }
        }
    }

    /// <summary>Also stops for the token of the call that reads rows at this moment.</summary>
    /// <param name="token">The token.</param>
    public void ObeyWhileReading(CancellationToken token) => _readToken = token;

    private void CheckTime()
    {
        _transactionToken.ThrowIfCancellationRequested();
        _readToken.ThrowIfCancellationRequested();
        var allowed = Shorter(Limits.Timeout, TransactionTimeout);
        if (allowed is { } time && _timeProvider.GetElapsedTime(_startedAt) > time)
        {
            throw LimitErrors.Time(time);
        }
    }

    private static TimeSpan? Shorter(TimeSpan? one, TimeSpan? other) =>
        one is null ? other : other is null || one < other ? one : other;
}
