namespace PropertyGraph;

/// <summary>What a statement did.</summary>
/// <param name="Counters">How many things it changed.</param>
/// <param name="Notifications">What the database has to say about the statement; usually nothing.</param>
/// <param name="Plan">The plan as indented text where the statement began with EXPLAIN or PROFILE; otherwise null.</param>
public sealed record ResultSummary(UpdateCounters Counters, IReadOnlyList<GraphNotification> Notifications, string? Plan);

/// <summary>A remark of the database about a statement that ran.</summary>
/// <param name="Code">The database's code for the remark.</param>
/// <param name="Message">The remark, for people to read.</param>
public sealed record GraphNotification(string Code, string Message);
