using Cypher.Engine;
using Cypher.Storage.Sqlite.Tests.Contract;
using PropertyGraph;
using PropertyGraph.ContractTests;

namespace Cypher.Storage.Sqlite.Tests.Database;

/// <summary>The embedded engine over a storage, as the contract of a graph database sees it.</summary>
public abstract class EmbeddedBackend<TStorage> : IContractBackend
    where TStorage : IStorageBackend, new()
{
    private readonly TStorage _storage = new();

    public IReadOnlyDictionary<string, string> Differences { get; } = new Dictionary<string, string>();

    public ValueTask<IGraphDatabase> OpenEmptyAsync() => ValueTask.FromResult<IGraphDatabase>(new EmbeddedGraphDatabase(_storage.Storage));

    public ValueTask DisposeAsync()
    {
        _storage.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

public sealed class EmbeddedInMemory : EmbeddedBackend<MemoryBackend>;

public sealed class EmbeddedOnSqlite : EmbeddedBackend<SqliteBackend>;

public sealed class MemoryValues : ValueContract<EmbeddedInMemory>;

public sealed class SqliteValues : ValueContract<EmbeddedOnSqlite>;

public sealed class MemoryDatabaseTransactions : TransactionContract<EmbeddedInMemory>;

public sealed class MemoryDatabaseBulkWrites : BulkWriteContract<EmbeddedInMemory>;

public sealed class SqliteDatabaseTransactions : TransactionContract<EmbeddedOnSqlite>;

public sealed class SqliteDatabaseBulkWrites : BulkWriteContract<EmbeddedOnSqlite>;

public sealed class MemoryAnswers : AnswerContract<EmbeddedInMemory>;

public sealed class SqliteAnswers : AnswerContract<EmbeddedOnSqlite>;

public sealed class MemoryErrors : ErrorContract<EmbeddedInMemory>;

public sealed class SqliteErrors : ErrorContract<EmbeddedOnSqlite>;

public sealed class MemoryResults : ResultContract<EmbeddedInMemory>;

public sealed class SqliteResults : ResultContract<EmbeddedOnSqlite>;

public sealed class ContractCompleteness
{
    [Fact]
    public void No_backend_forgot_a_suite()
    {
        Assert.Empty(ContractSuites.MissingFor<EmbeddedInMemory>(typeof(ContractCompleteness).Assembly));
        Assert.Empty(ContractSuites.MissingFor<EmbeddedOnSqlite>(typeof(ContractCompleteness).Assembly));
    }
}
