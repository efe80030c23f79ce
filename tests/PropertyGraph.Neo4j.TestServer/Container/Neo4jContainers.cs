using Testcontainers.Neo4j;

namespace PropertyGraph.Neo4j.TestServer.Container;

/// <summary>A server in a container. Compiled in with <c>-p:Testcontainers=true</c>, where the package can be restored.</summary>
internal static class Neo4jContainers
{
    private const string Image = "neo4j:5.26.30-community";

    /// <summary>Starts one; null where no Docker engine answers.</summary>
    public static async Task<(IAsyncDisposable Container, Neo4jOptions Options, Neo4jOptions Bolt)?> TryStartAsync()
    {
        Neo4jContainer container;
        try
        {
            container = new Neo4jBuilder(Image).WithEnvironment("NEO4J_AUTH", "none").Build();
        }
        catch (ArgumentException)
        {
            // What Testcontainers throws where no engine is configured or answers.
            return null;
        }

        await container.StartAsync();
        var http = $"http://{container.Hostname}:{container.GetMappedPublicPort(Neo4jBuilder.Neo4jHttpPort)}";
        return (container, Neo4jServer.OptionsFor(http, null), Neo4jServer.OptionsFor(container.GetConnectionString(), null));
    }
}
