using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.NamedQueries.Running;

/// <summary>The Cypher texts that the runner itself uses, from <c>cypher/lookups</c>.</summary>
/// <param name="EntityByName">Entities by id or folded name: <c>$text</c>, <c>$keys</c> → id, name, labels, exact.</param>
/// <param name="EntityNames">All folded names, for suggestions: <c>$label</c> → key, name.</param>
/// <param name="Citations">The evidence of events and claims: <c>$ids</c> → id, claim, quote, document and more.</param>
/// <param name="GraphNodes">Every node.</param>
/// <param name="GraphRelationships">Every relationship.</param>
internal sealed record LookupQueries(string EntityByName, string EntityNames, string Citations, string GraphNodes, string GraphRelationships)
{
    public static LookupQueries Read(string cypherFolder)
    {
        string Text(string name)
        {
            var path = Path.Combine(cypherFolder, "lookups", name + ".cypher");
            return File.Exists(path)
                ? File.ReadAllText(path)
                : throw new NamedQueryException(new NamedQueryError(
                    NamedQueryErrorKind.InvalidFile, $"The file '{path}' is missing. Name a folder that holds queries/, lookups/, writes/ and schema/."));
        }

        return new LookupQueries(Text("entity-by-name"), Text("entity-names"), Text("citations"), Text("graph-nodes"), Text("graph-relationships"));
    }
}
