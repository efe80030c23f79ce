using PropertyGraph.Neo4j.TestServer;

// One server with one database: what uses it runs in turn.
[assembly: AssemblyFixture(typeof(Neo4jServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
