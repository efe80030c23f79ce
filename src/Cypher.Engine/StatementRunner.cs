using System.Security.Cryptography;
using Cypher.Engine.Execution;
using Cypher.Engine.Planning;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine;

/// <summary>Starts compiled statements: gives each run its context.</summary>
internal sealed class StatementRunner
{
    private static readonly Dictionary<string, GraphValue> NoParameters = new(StringComparer.Ordinal);

    private readonly EmbeddedOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly GraphDatabaseInfo _product;
    private readonly Lock _lock = new();
    private readonly Random _seeds;

    public StatementRunner(EmbeddedOptions options, TimeProvider timeProvider, GraphDatabaseInfo product)
    {
        _options = options;
        _timeProvider = timeProvider;
        _product = product;
        _seeds = new Random(options.RandomSeed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
    }

    /// <summary>Starts a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="transaction">The transaction it runs in.</param>
    /// <param name="startedAt">When the transaction began.</param>
    /// <param name="timeout">How long the transaction may still run; null for no limit of its own.</param>
    /// <param name="parameters">The values of its parameters; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The running statement, before its first row.</returns>
    /// <exception cref="GraphException">A parameter is missing.</exception>
    public StatementRun Start(
        CompiledStatement statement,
        IStorageTransaction transaction,
        Instant startedAt,
        TimeSpan? timeout,
        IReadOnlyDictionary<string, GraphValue>? parameters,
        CancellationToken cancellationToken)
    {
        parameters ??= NoParameters;
        var context = new ExecutionContext(
            transaction,
            parameters,
            _options,
            new StatementClock(_timeProvider, startedAt),
            NextRandom(),
            _timeProvider,
            cancellationToken)
        {
            Product = _product,
            TransactionTimeout = timeout,
            Profile = statement.Mode == StatementMode.Profile ? new PlanProfile() : null,
        };
        if (statement.Mode != StatementMode.Explain)
        {
            // A plan is shown without values; only what runs needs them.
            context.RequireParameters(statement.Parameters);
        }

        return new StatementRun(statement, context);
    }

    private Random NextRandom()
    {
        lock (_lock)
        {
            return new Random(_seeds.Next());
        }
    }
}
