using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

public sealed class EmbeddedCacheTests(EmbeddedBackend backend) : CacheTests(backend), IClassFixture<EmbeddedBackend>;
