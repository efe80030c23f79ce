using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

[Collection(Neo4jBackend.OneAtATime)]
public sealed class Neo4jFuzzTests(Neo4jBackend backend) : FuzzTests(backend), IClassFixture<Neo4jBackend>
{
    protected override int Requests => 400;

    protected override TimeSpan TimeLimit => TimeSpan.FromSeconds(15);
}
