namespace KnowledgeGraph.NamedQueries.Lookups;

/// <summary>An entity as others refer to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Labels">What it is, for example <c>State</c>; in ordinal order.</param>
public sealed record EntityReference(string Id, string Name, IReadOnlyList<string> Labels);

/// <summary>An entity that a search found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Matched">The name that the words fit: one in any language, or an alias.</param>
public sealed record EntityMatch(EntityReference Entity, string Matched);
