namespace Cypher.Storage.Sqlite.Pending;

/// <summary>A relationship that is not in the file yet; a value, so that a hundred thousand of them are one array.</summary>
internal record struct RelationshipDraft(int Type, long Start, long End, ArenaBytes Properties)
{
    public bool IsDeleted { get; set; }
}

/// <summary>The two ends of a relationship. Its hash is asked for with every row of an import.</summary>
internal readonly struct NodePair(long start, long end) : IEquatable<NodePair>
{
    private readonly long _start = start;
    private readonly long _end = end;

    public bool Equals(NodePair other) => _start == other._start && _end == other._end;

    public override bool Equals(object? obj) => obj is NodePair other && Equals(other);

    // Ids are given by the storage and not by whoever writes a query, so that nobody can choose colliding ones.
    public override int GetHashCode() => (int)((((ulong)_start * 0x9E3779B97F4A7C15) ^ ((ulong)_end * 0xC2B2AE3D27D4EB4F)) >> 29);
}

/// <summary>By the node that a relationship leaves.</summary>
internal readonly struct StartKey : IDraftKey<long>
{
    public static long Of(in RelationshipDraft draft) => draft.Start;
}

/// <summary>By the node that a relationship enters.</summary>
internal readonly struct EndKey : IDraftKey<long>
{
    public static long Of(in RelationshipDraft draft) => draft.End;
}

/// <summary>By both nodes.</summary>
internal readonly struct PairKey : IDraftKey<NodePair>
{
    public static NodePair Of(in RelationshipDraft draft) => new(draft.Start, draft.End);
}
