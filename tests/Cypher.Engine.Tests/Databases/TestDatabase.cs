using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Engine.Tests.Databases;

/// <summary>Databases in memory for tests, and short ways to ask them.</summary>
internal static class TestDatabase
{
    public static EmbeddedGraphDatabase Create(EngineLimits? limits = null, string? importFolder = null) => new(
        new MemoryGraphStorage(),
        new EmbeddedOptions { RandomSeed = 1, Limits = limits ?? new EngineLimits(), ImportFolder = importFolder });

    public static async Task<GraphError> FailAsync(this EmbeddedGraphDatabase database, string query) =>
        (await Assert.ThrowsAsync<GraphException>(() => database.ReadAndCommitAsync(query))).Error;

    private static async Task ReadAndCommitAsync(this EmbeddedGraphDatabase database, string query)
    {
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
        await (await transaction.RunAsync(query)).ToListAsync();
        await transaction.CommitAsync();
    }

    public static async Task<string> AskAsync(this EmbeddedGraphDatabase database, string query) =>
        string.Join("; ", (await database.QueryAsync(query)).Select(row => string.Join(", ", row.Values)));
}
