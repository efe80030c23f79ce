using PropertyGraph.Neo4j.Tests.Server;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
