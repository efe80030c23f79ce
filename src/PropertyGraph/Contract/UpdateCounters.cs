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

    /// <summary>What two statements changed together.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sums.</returns>
    public static UpdateCounters operator +(UpdateCounters left, UpdateCounters right) => new()
    {
        NodesCreated = left.NodesCreated + right.NodesCreated,
        NodesDeleted = left.NodesDeleted + right.NodesDeleted,
        RelationshipsCreated = left.RelationshipsCreated + right.RelationshipsCreated,
        RelationshipsDeleted = left.RelationshipsDeleted + right.RelationshipsDeleted,
        PropertiesSet = left.PropertiesSet + right.PropertiesSet,
        LabelsAdded = left.LabelsAdded + right.LabelsAdded,
        LabelsRemoved = left.LabelsRemoved + right.LabelsRemoved,
        IndexesAdded = left.IndexesAdded + right.IndexesAdded,
        IndexesRemoved = left.IndexesRemoved + right.IndexesRemoved,
        ConstraintsAdded = left.ConstraintsAdded + right.ConstraintsAdded,
        ConstraintsRemoved = left.ConstraintsRemoved + right.ConstraintsRemoved,
    };
}
