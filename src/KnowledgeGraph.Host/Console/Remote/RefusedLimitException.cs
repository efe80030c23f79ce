namespace KnowledgeGraph.Host.Console.Remote;

/// <summary>A service gives no page of as many rows as it was asked for.</summary>
internal sealed class RefusedLimitException(string detail) : Exception(detail);
