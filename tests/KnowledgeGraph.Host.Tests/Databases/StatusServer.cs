using PropertyGraph.Neo4j.TestServer.Fake;

namespace KnowledgeGraph.Host.Tests.Databases;

/// <summary>A server that answers what <c>kg status</c> asks, for those who look at what it was sent.</summary>
internal static class StatusServer
{
    private const string Counts =
        """{"data":{"fields":["name","count"],"values":[[{"$type":"String","_value":"Treaty"},{"$type":"Integer","_value":"1"}]]},"transaction":{"id":"7"}}""";

    /// <summary>Starts it. Dispose it.</summary>
    public static FakeServer Start() => FakeServer.Healthy(request =>
        request.Body.Contains("\"statement\"", StringComparison.Ordinal) ? FakeAnswer.Json(202, Counts) : null);
}
