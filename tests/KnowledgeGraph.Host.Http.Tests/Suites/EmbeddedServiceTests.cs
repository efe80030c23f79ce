using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

public sealed class EmbeddedServiceTests(EmbeddedBackend backend) : ServiceTests(backend), IClassFixture<EmbeddedBackend>;
