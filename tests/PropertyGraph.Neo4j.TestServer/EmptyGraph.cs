namespace PropertyGraph.Neo4j.TestServer;

/// <summary>Empties a server's database between tests: there is one, and it is not to be dropped in the Community edition.</summary>
public static class EmptyGraph
{
    /// <summary>Takes away all nodes, relationships, constraints and indexes.</summary>
    public static async Task MakeAsync(IGraphDatabase database)
    {
        foreach (var row in await database.QueryAsync("SHOW CONSTRAINTS YIELD name"))
        {
            await database.ExecuteAsync($"DROP CONSTRAINT `{((StringValue)row["name"]).Value}`");
        }

        foreach (var row in await database.QueryAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
        {
            await database.ExecuteAsync($"DROP INDEX `{((StringValue)row["name"]).Value}`");
        }

        ResultSummary summary;
        do
        {
            summary = await database.ExecuteAsync("MATCH (n) WITH n LIMIT 20000 DETACH DELETE n");
        }
        while (summary.Counters.NodesDeleted > 0);
    }
}
