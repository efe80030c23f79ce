namespace KnowledgeGraph.Diplomacy.Vocabulary;

/// <summary>The rights that GRANTED_RIGHT_TO knows.</summary>
public static class Rights
{
    /// <summary>All of them, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "extraterritoriality", "fishing", "garrison", "legation", "mission", "navigation",
        "railway", "residence", "tariff", "trade", "travel",
    ];
}
