namespace Cypher.Engine.Planning.Analysis;

/// <summary>What of the graph is read or changed. Says rather too much than too little.</summary>
internal sealed record GraphEffects
{
    /// <summary>Nothing.</summary>
    public static GraphEffects None { get; } = new();

    /// <summary>Everything there is.</summary>
    public static GraphEffects Everything { get; } = new() { Nodes = true, Relationships = true, AllKeys = true };

    /// <summary>Which nodes there are and what labels they have.</summary>
    public bool Nodes { get; init; }

    /// <summary>Which relationships there are.</summary>
    public bool Relationships { get; init; }

    /// <summary>Properties of any name, of entities that were there before.</summary>
    public bool AllKeys { get; init; }

    /// <summary>Properties of these names, of entities that were there before.</summary>
    public IReadOnlySet<string> Keys { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    private bool HasKeys => AllKeys || Keys.Count > 0;

    /// <summary>Whether the one may make a difference to the other.</summary>
    /// <param name="other">What is changed, where this is what is read; or the other way round.</param>
    /// <returns>False where neither can notice the other.</returns>
    public bool Touches(GraphEffects other) =>
        (Nodes && other.Nodes)
        || (Relationships && other.Relationships)
        || (HasKeys && other.HasKeys && (AllKeys || other.AllKeys || Keys.Overlaps(other.Keys)));

    /// <summary>Both.</summary>
    /// <param name="other">The other.</param>
    /// <returns>What one of the two has.</returns>
    public GraphEffects And(GraphEffects other) => new()
    {
        Nodes = Nodes || other.Nodes,
        Relationships = Relationships || other.Relationships,
        AllKeys = AllKeys || other.AllKeys,
        Keys = Keys.Count == 0 ? other.Keys : other.Keys.Count == 0 ? Keys : Keys.Union(other.Keys).ToHashSet(StringComparer.Ordinal),
    };
}
