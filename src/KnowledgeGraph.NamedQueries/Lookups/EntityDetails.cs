using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Lookups;

/// <summary>An entity with what surrounds it in the graph.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Names">Its usual names by language (ISO 639-1).</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Properties">What else is known of it, by property key.</param>
/// <param name="Edges">Its plain edges to other entities, by date.</param>
/// <param name="Facts">The facts in which it plays a part, by date.</param>
/// <param name="IsTruncated">Whether there are more edges or facts than these.</param>
public sealed record EntityDetails(
    EntityReference Entity,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<string> Aliases,
    IReadOnlyDictionary<string, GraphValue> Properties,
    IReadOnlyList<EntityEdge> Edges,
    IReadOnlyList<FactReference> Facts,
    bool IsTruncated);

/// <summary>A plain edge between the entity that was asked for and another one.</summary>
/// <param name="Type">The edge's type, for example <c>CEDED_TERRITORY_TO</c>.</param>
/// <param name="IsOutgoing">Whether it begins at the entity that was asked for.</param>
/// <param name="Event">The id of the fact it shows; null for memberships.</param>
/// <param name="Date">The date in EDTF; null where none is known.</param>
/// <param name="Entity">The entity at the other end.</param>
public sealed record EntityEdge(string Type, bool IsOutgoing, string? Event, string? Date, EntityReference Entity);

/// <summary>A fact as others refer to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its claim type, for example <c>SIGNED</c>.</param>
/// <param name="Date">The date in EDTF; null where none is known.</param>
public sealed record FactReference(string Id, string Type, string? Date);
