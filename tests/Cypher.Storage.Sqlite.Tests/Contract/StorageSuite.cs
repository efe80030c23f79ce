using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Contract;

/// <summary>What every suite of the storage contract needs. Suites are inherited once for each storage.</summary>
public abstract class StorageSuite<TBackend> : IDisposable
    where TBackend : IStorageBackend, new()
{
    private readonly TBackend _backend = new();

    protected IGraphStorage Storage => _backend.Storage;

    public void Dispose()
    {
        _backend.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static IReadOnlyDictionary<string, GraphValue> None { get; } = Map();

    protected static IReadOnlyDictionary<string, GraphValue> Map(params (string Key, GraphValue Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    protected static GraphValue Int(long value) => IntegerValue.Of(value);

    protected static GraphValue Text(string value) => new StringValue(value);

    protected static GraphValue Number(double value) => new FloatValue(value);

    protected IStorageTransaction Write() => Storage.Begin(AccessMode.Write, CancellationToken.None);

    protected IStorageTransaction Read() => Storage.Begin(AccessMode.Read, CancellationToken.None);

    protected T Commit<T>(Func<IStorageTransaction, T> work)
    {
        using var transaction = Write();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    protected void Commit(Action<IStorageTransaction> work) => Commit(transaction =>
    {
        work(transaction);
        return true;
    });

    /// <summary>Runs a check in the transaction that made the changes, before its commit, and again in a new one after it.</summary>
    protected void BeforeAndAfterCommit(Action<IStorageTransaction> change, Action<IStorageReader> check)
    {
        using (var transaction = Write())
        {
            change(transaction);
            check(transaction);
            transaction.Commit();
        }

        using var later = Read();
        check(later);
    }

    protected static GraphError ErrorOf(Action action) => Assert.Throws<GraphException>(action).Error;
}
