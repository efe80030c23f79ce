using KnowledgeGraph.Host.Http.Tests.Backends;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

[Collection(Neo4jBackend.OneAtATime)]
public sealed class Neo4jInjectionTests(Neo4jBackend backend) : InjectionTests(backend), IClassFixture<Neo4jBackend>;
