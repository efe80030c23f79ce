namespace Cypher.Language.Semantics;

/// <summary>The words of the graph's schema that a query names, each time it names them.</summary>
/// <param name="Labels">Node labels.</param>
/// <param name="RelationshipTypes">Relationship types.</param>
/// <param name="PropertyKeys">Property keys.</param>
public sealed record QueryVocabulary(
    IReadOnlyList<Mention> Labels, IReadOnlyList<Mention> RelationshipTypes, IReadOnlyList<PropertyMention> PropertyKeys);
