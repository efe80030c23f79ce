namespace KnowledgeGraph.NamedQueries.Paging;

/// <summary>Which part of an answer is wanted.</summary>
/// <param name="Rows">The most rows, above 0; null for as many as the query's header says.</param>
/// <param name="After">Where the page before ended; null for the first page.</param>
public sealed record PageRequest(int? Rows, string? After);
