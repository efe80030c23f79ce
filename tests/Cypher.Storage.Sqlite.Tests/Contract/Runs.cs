namespace Cypher.Storage.Sqlite.Tests.Contract;

public sealed class MemoryNodes : NodeSuite<MemoryBackend>;

public sealed class SqliteNodes : NodeSuite<SqliteBackend>;

public sealed class MemoryRelationships : RelationshipSuite<MemoryBackend>;

public sealed class SqliteRelationships : RelationshipSuite<SqliteBackend>;

public sealed class MemoryIndexes : IndexSuite<MemoryBackend>;

public sealed class SqliteIndexes : IndexSuite<SqliteBackend>;

public sealed class MemoryConstraints : ConstraintSuite<MemoryBackend>;

public sealed class SqliteConstraints : ConstraintSuite<SqliteBackend>;

public sealed class MemoryTransactions : TransactionSuite<MemoryBackend>;

public sealed class SqliteTransactions : TransactionSuite<SqliteBackend>;

/// <summary>A suite that some storage forgot would be a promise that nobody holds it to.</summary>
public sealed class SuiteCompleteness
{
    [Fact]
    public void Every_storage_runs_every_suite()
    {
        var types = typeof(SuiteCompleteness).Assembly.GetTypes();
        var suites = types.Where(type => type.IsAbstract && type.IsGenericTypeDefinition && IsSuite(type.BaseType)).ToList();
        var backends = types.Where(type => type.IsClass && typeof(IStorageBackend).IsAssignableFrom(type)).ToList();
        Assert.NotEmpty(suites);
        Assert.Equal(2, backends.Count);
        Assert.All(suites, suite => Assert.All(backends, backend => Assert.Contains(
            types, type => type is { IsAbstract: false, IsGenericType: false } && type.BaseType == suite.MakeGenericType(backend))));
    }

    private static bool IsSuite(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(StorageSuite<>);
}
