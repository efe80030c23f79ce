using KnowledgeGraph.NamedQueries.Headers;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>A query of the catalogue: a file below <c>cypher/queries</c>.</summary>
/// <param name="Topic">The folder it is in, for example <c>treaties</c>.</param>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Header">What its head says.</param>
/// <param name="Cypher">The whole text of the file, comments included: valid Cypher as it stands.</param>
public sealed record NamedQuery(string Topic, string File, QueryHeader Header, string Cypher)
{
    /// <summary>The query's name.</summary>
    public string Name => Header.Name;
}
