using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

[Collection(Neo4jBackend.OneAtATime)]
public sealed class Neo4jServiceTests(Neo4jBackend backend) : ServiceTests(backend), IClassFixture<Neo4jBackend>;
