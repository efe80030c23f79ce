namespace KnowledgeGraph.Host.Http.Limits;

/// <summary>Marks routes that ask the database, and so count against its limits.</summary>
internal sealed class UsesStore
{
    /// <summary>The mark.</summary>
    public static UsesStore Mark { get; } = new();
}
