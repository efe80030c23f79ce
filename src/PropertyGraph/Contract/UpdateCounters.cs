namespace PropertyGraph;

/// <summary>How many things a statement changed, counted as Neo4j counts them.</summary>
public sealed record UpdateCounters
{
    /// <summary>A statement that changed nothing.</summary>
    public static UpdateCounters None { get; } = new();

    /// <summary>Nodes created.</summary>
    public long NodesCreated { get; init; }

    /// <summary>Nodes deleted.</summary>
    public long NodesDeleted { get; init; }

    /// <summary>Relationships created.</summary>
    public long RelationshipsCreated { get; init; }

    /// <summary>Relationships deleted.</summary>
    public long RelationshipsDeleted { get; init; }

    /// <summary>Properties set or removed.</summary>
    public long PropertiesSet { get; init; }

    /// <summary>Labels added to nodes.</summary>
    public long LabelsAdded { get; init; }

    /// <summary>Labels removed from nodes.</summary>
    public long LabelsRemoved { get; init; }

    /// <summary>Indexes created.</summary>
    public long IndexesAdded { get; init; }

    /// <summary>Indexes dropped.</summary>
    public long IndexesRemoved { get; init; }

    /// <summary>Constraints created.</summary>
    public long ConstraintsAdded { get; init; }

    /// <summary>Constraints dropped.</summary>
    public long ConstraintsRemoved { get; init; }

    /// <summary>Whether anything was changed.</summary>
    public bool ContainsUpdates => this != None;
}
