using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Headers;
using KnowledgeGraph.NamedQueries.Paging;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>A query of the catalogue: a file below <c>cypher/queries</c>.</summary>
/// <param name="Topic">The folder it is in, for example <c>treaties</c>.</param>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Header">What its head says.</param>
/// <param name="Cypher">The text of the file, comments included; lines that are for Neo4j Browser (<see cref="ClientCommands"/>) are blank.</param>
public sealed record NamedQuery(string Topic, string File, QueryHeader Header, string Cypher)
{
    /// <summary>The query's name.</summary>
    public string Name => Header.Name;

    /// <summary>How its answer is cut into pages; null where it is not, or the catalogue did not check the query.</summary>
    public PagePlan? Pages { get; init; }

    /// <summary>Reads a query.</summary>
    /// <param name="topic">The folder it is in.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The query; its header is checked, its Cypher is not.</returns>
    /// <exception cref="NamedQueryException">The header breaks a rule.</exception>
    public static NamedQuery Read(string topic, string file, string text) =>
        new(topic, file, HeaderReader.Read(file, text), ClientCommands.Blank(text));
}
