namespace Cypher.Engine.Storage;

/// <summary>A relationship without its properties.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Start">The node it leaves.</param>
/// <param name="End">The node it enters.</param>
public readonly record struct RelationshipRecord(long Id, string Type, long Start, long End)
{
    /// <summary>The node at the other end.</summary>
    /// <param name="node">One of the two nodes.</param>
    /// <returns>The other one; the same one for a self-loop.</returns>
    public long Other(long node) => node == Start ? End : Start;
}

/// <summary>Which relationships of a node are meant, seen from the node.</summary>
public enum ExpandDirection
{
    /// <summary>Those that leave it.</summary>
    Outgoing,

    /// <summary>Those that enter it.</summary>
    Incoming,

    /// <summary>All.</summary>
    Both,
}
