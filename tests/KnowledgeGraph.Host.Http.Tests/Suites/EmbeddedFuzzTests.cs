using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

public sealed class EmbeddedFuzzTests(EmbeddedBackend backend) : FuzzTests(backend), IClassFixture<EmbeddedBackend>
{
    protected override int Requests => 2_000;

    protected override TimeSpan TimeLimit => TimeSpan.FromSeconds(2);
}
