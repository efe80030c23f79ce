namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>Marks routes that answer a named query with its rows.</summary>
internal sealed class GivesRows
{
    /// <summary>The mark.</summary>
    public static GivesRows Mark { get; } = new();
}
