using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>What a folder of queries held at one moment. It never changes.</summary>
/// <param name="Queries">The queries by name; of a file that is broken now, the last good one.</param>
/// <param name="Errors">What is wrong with files, by name of the query.</param>
public sealed record CatalogueState(
    IReadOnlyDictionary<string, ServedQuery> Queries, IReadOnlyDictionary<string, IReadOnlyList<NamedQueryError>> Errors)
{
    /// <summary>A folder without queries.</summary>
    public static CatalogueState Empty { get; } = new(
        new Dictionary<string, ServedQuery>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<NamedQueryError>>(StringComparer.Ordinal));
}
