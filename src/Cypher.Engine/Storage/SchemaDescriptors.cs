namespace Cypher.Engine.Storage;

/// <summary>Whether a rule of the schema is about nodes or relationships.</summary>
public enum SchemaEntityKind
{
    /// <summary>Nodes with a label.</summary>
    Node,

    /// <summary>Relationships of a type.</summary>
    Relationship,
}

/// <summary>What a constraint demands.</summary>
public enum ConstraintKind
{
    /// <summary>No two have the same values; those that lack one of the properties are free.</summary>
    Unique,

    /// <summary>Every one has the property.</summary>
    Exists,

    /// <summary>Both: every one has the properties, and no two the same values.</summary>
    Key,
}

/// <summary>An index over properties of nodes with a label or relationships of a type.</summary>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="EntityKind">Nodes or relationships.</param>
/// <param name="LabelOrType">The label or type.</param>
/// <param name="Properties">The properties, in order; at least one.</param>
/// <param name="OwningConstraint">The constraint it serves; null for an index of its own.</param>
public sealed record IndexDescriptor(
    string Name,
    SchemaEntityKind EntityKind,
    string LabelOrType,
    IReadOnlyList<string> Properties,
    string? OwningConstraint = null);

/// <summary>A rule that the graph keeps.</summary>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="Kind">What it demands.</param>
/// <param name="EntityKind">Nodes or relationships.</param>
/// <param name="LabelOrType">The label or type.</param>
/// <param name="Properties">The properties, in order; at least one.</param>
public sealed record ConstraintDescriptor(
    string Name,
    ConstraintKind Kind,
    SchemaEntityKind EntityKind,
    string LabelOrType,
    IReadOnlyList<string> Properties);
