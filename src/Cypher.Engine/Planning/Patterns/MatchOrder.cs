namespace Cypher.Engine.Planning.Patterns;

/// <summary>An order in which to match one connected part of a pattern.</summary>
/// <param name="Moves">The steps.</param>
/// <param name="Cost">The rows that all steps together are expected to touch, for one row before.</param>
/// <param name="Rows">The rows expected at the end, for one row before.</param>
internal sealed record MatchOrder(IReadOnlyList<Move> Moves, double Cost, double Rows);

/// <summary>One connected part of a pattern.</summary>
/// <param name="Nodes">The positions of its nodes.</param>
/// <param name="Relationships">The positions of its relationships.</param>
internal sealed record PatternComponent(IReadOnlyList<int> Nodes, IReadOnlyList<int> Relationships);
