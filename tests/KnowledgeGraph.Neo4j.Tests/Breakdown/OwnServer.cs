using PropertyGraph.Neo4j.TestServer;

namespace KnowledgeGraph.Neo4j.Tests.Breakdown;

/// <summary>A server for tests that break it, or need it impatient. Started when the first of them asks.</summary>
public sealed class OwnServer : IAsyncDisposable
{
    /// <summary>How long this server lets a transaction be idle.</summary>
    public static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(2);

    private Neo4jProcess? _process;

    public async Task<Neo4jProcess> GetAsync() =>
        _process ??= await Neo4jServer.StartAnotherAsync($"server.queryapi.transaction_idle_timeout={IdleTimeout.TotalSeconds}s");

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
