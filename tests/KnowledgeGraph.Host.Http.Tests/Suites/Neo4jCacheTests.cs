using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

[Collection(Neo4jBackend.OneAtATime)]
public sealed class Neo4jCacheTests(Neo4jBackend backend) : CacheTests(backend), IClassFixture<Neo4jBackend>;
