using Cypher.Engine;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Lookups;
using KnowledgeGraph.NamedQueries.Running;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PropertyGraph;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>Serves the graph to a model over the Model Context Protocol: one client, on two streams.</summary>
internal sealed class GraphServer(string cypherFolder, IGraphDatabase database, ServiceLimits limits, TimeProvider clock)
{
    private const string Name = "kg";

    private const string Instructions =
        "A knowledge graph of diplomatic relations: wars, treaties, and who gained what from them, read from texts and tables. "
        + "Each named query is a tool. Entities may be given by any name in any language. Rows name facts by id in their column event; "
        + "open_fact, or cite=true, shows the sentences that say so. Quote those, and cite an answer by provenance.citation. "
        + "An answer with truncated=true has more rows: narrow it down or raise limit. Nothing can be changed.";

    /// <summary>Serves until the client goes or the token says stop.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var tools = new McpServerPrimitiveCollection<McpServerTool>(StringComparer.Ordinal);
        using var turns = new SemaphoreSlim(limits.Concurrency);
        NamedQueryRunner? runner = null;
        var catalogue = new ServedCatalogue(Path.Combine(cypherFolder, "queries"), EngineSignatures.BuiltIn, clock, state => Replace(tools, state, runner, turns));
        using var made = runner = new NamedQueryRunner(cypherFolder, catalogue, database, HistoricalWords.Readers);
        var lookups = new GraphLookups(cypherFolder, database, HistoricalWords.Readers);
        tools.Add(new ListQueriesTool(catalogue, limits, turns));
        tools.Add(new SearchEntitiesTool(lookups, limits, turns));
        tools.Add(new OpenFactTool(lookups, limits, turns));
        Replace(tools, catalogue.State, runner, turns);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = Name, Title = "Knowledge graph of diplomatic relations", Version = typeof(GraphServer).Assembly.GetName().Version?.ToString(3) ?? "0.0.0" },
            ServerInstructions = Instructions,
            ToolCollection = tools,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability { ListChanged = true } },
        };
        await using var transport = new StreamServerTransport(input, output, Name);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
    }

    // The client is told by the collection that the list of tools is another one.
    private void Replace(McpServerPrimitiveCollection<McpServerTool> tools, CatalogueState state, NamedQueryRunner? runner, SemaphoreSlim turns)
    {
        if (runner is null)
        {
            return;
        }

        foreach (var old in tools.OfType<QueryTool>().ToList())
        {
            tools.Remove(old);
        }

        foreach (var query in state.Queries.Values.OrderBy(query => query.Query.Name, StringComparer.Ordinal))
        {
            tools.TryAdd(new QueryTool(query, runner, limits, turns));
        }
    }
}
