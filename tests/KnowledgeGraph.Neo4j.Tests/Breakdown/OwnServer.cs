using PropertyGraph.Neo4j.TestServer;

namespace KnowledgeGraph.Neo4j.Tests.Breakdown;

/// <summary>
/// A server for tests that break it, need it impatient, or fill it in another way: one for all of them. Started when the first asks; who
/// uses it empties it first.
/// </summary>
public sealed class OwnServer : IAsyncDisposable
{
    /// <summary>How long this server lets a transaction be idle. Longer than a busy machine lets <c>kg</c> wait between two statements.</summary>
    public static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(5);

    private Neo4jProcess? _process;

    public async Task<Neo4jProcess> GetAsync() =>
        _process ??= await Neo4jServer.StartAnotherAsync($"server.queryapi.transaction_idle_timeout={IdleTimeout.TotalSeconds}s");

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class OwnServerTests : ICollectionFixture<OwnServer>
{
    public const string Name = "A server of its own";
}
