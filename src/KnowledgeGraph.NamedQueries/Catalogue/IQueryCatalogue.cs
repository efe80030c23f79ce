using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>Where a runner finds its queries.</summary>
public interface IQueryCatalogue
{
    /// <summary>The names of the queries in ordinal order.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>Finds one query.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The query.</returns>
    /// <exception cref="NamedQueryException">No query is called that, or its file is wrong.</exception>
    NamedQuery Get(string name);
}
