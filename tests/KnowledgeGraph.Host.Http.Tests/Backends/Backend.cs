using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Host.Http.Tests.Services;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Tests.Backends;

/// <summary>A database with the small graph in it, and a service over it.</summary>
public abstract class Backend : IAsyncDisposable
{
    private const int MoreEvents = 150;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private RunningService? _service;
    private IGraphDatabase? _database;

    public CypherFolder Cypher { get; } = new();

    /// <summary>The service, started by the first test that wants it; skips the test, with the reason, where there is no database.</summary>
    public async Task<RunningService> ServiceAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_service is null)
            {
                await FillAsync(_database ??= await OpenAsync());
                _service = await RunningService.StartAsync(_database, Cypher, options => options.Limits.Rows = 1_000);
            }

            return _service;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>The database behind the service.</summary>
    public async Task<IGraphDatabase> DatabaseAsync()
    {
        await ServiceAsync();
        return _database!;
    }

    /// <summary>Another connection to the same database, as another process has it.</summary>
    public abstract Task<IGraphDatabase> ConnectAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _starting.Dispose();
        Cypher.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A digest of every node and relationship, and of the files they are in.</summary>
    public virtual async Task<string> DigestAsync()
    {
        var text = new StringBuilder();
        foreach (var query in (string[])
        [
            "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id",
            "MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS properties ORDER BY id",
        ])
        {
            foreach (var row in await (await DatabaseAsync()).QueryAsync(query, null, TestContext.Current.CancellationToken))
            {
                text.AppendLine(string.Join(" | ", row.Values.Select(Print)));
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Opens an empty database; skips the test where there is none.</summary>
    protected abstract Task<IGraphDatabase> OpenAsync();

    private static async Task FillAsync(IGraphDatabase database)
    {
        await database.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Graphs", "opium-war.cypher")));
        await database.ExecuteAsync(
            $$"""
            MATCH (russia:State {id: 'russian-empire'}), (china:State {id: 'qing-china'})
            UNWIND range(1, {{MoreEvents}}) AS i
            CREATE (event:Event:Negotiation {id: 'event-talk-' + toString(i), type: 'NEGOTIATED_WITH', date: '1859', earliestDay: 2400046 + i / 4, latestDay: 2400410})
            CREATE (event)-[:BY]->(russia), (event)-[:WITH]->(china)
            """);
    }

    private static string Print(GraphValue value) => value is MapValue map
        ? string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))
        : value.ToString();
}
