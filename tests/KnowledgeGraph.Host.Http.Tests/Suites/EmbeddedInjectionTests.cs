using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

public sealed class EmbeddedInjectionTests(EmbeddedBackend backend) : InjectionTests(backend), IClassFixture<EmbeddedBackend>
{
    protected override bool RunsCostly => true;
}
