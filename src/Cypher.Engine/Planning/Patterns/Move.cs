namespace Cypher.Engine.Planning.Patterns;

/// <summary>One step in matching a pattern.</summary>
internal abstract record Move;

/// <summary>Finds the candidates for a node.</summary>
/// <param name="Node">Its position in the graph.</param>
/// <param name="Access">How.</param>
internal sealed record FindNode(int Node, NodeAccess Access) : Move;

/// <summary>Reads all relationships of a type, with both ends.</summary>
/// <param name="Relationship">Its position in the graph.</param>
internal sealed record ScanRelationship(int Relationship) : Move;

/// <summary>Follows a relationship to the node at its other end, or between two known nodes.</summary>
/// <param name="Relationship">Its position in the graph.</param>
/// <param name="From">The position of the node it is followed from.</param>
internal sealed record Follow(int Relationship, int From) : Move;

/// <summary>Takes the ends of a relationship that was known before.</summary>
/// <param name="Relationship">Its position in the graph.</param>
internal sealed record TakeEnds(int Relationship) : Move;
