namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>A query that is ready to be served: its file was read and checked.</summary>
/// <param name="Query">The query.</param>
/// <param name="Columns">The columns that it returns.</param>
public sealed record ServedQuery(NamedQuery Query, IReadOnlyList<string> Columns);
