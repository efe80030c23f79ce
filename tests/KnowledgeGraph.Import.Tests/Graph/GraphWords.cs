using Cypher.Language.Syntax;

namespace KnowledgeGraph.Import.Tests.Graph;

/// <summary>The words of the graph that a query uses: those of patterns, and the properties of what patterns bind.</summary>
internal sealed class GraphWords
{
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);

    public SortedSet<string> Labels { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public static GraphWords Of(CypherStatement statement)
    {
        var words = new GraphWords();
        words.Bind(statement);
        words.Collect(statement, inRelationship: false);
        return words;
    }

    private void Bind(SyntaxNode node)
    {
        if ((node as NodePattern)?.Variable is { } variable)
        {
            _bound.Add(variable.Name);
        }

        if ((node as RelationshipPattern)?.Variable is { } relationship)
        {
            _bound.Add(relationship.Name);
        }

        if (node is SchemaTarget target)
        {
            _bound.Add(target.Variable.Name);
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            Bind(child);
        }
    }

    private void Collect(SyntaxNode node, bool inRelationship)
    {
        switch (node)
        {
            case LabelName label:
                (inRelationship ? Types : Labels).Add(label.Name);
                break;
            case PropertyAccess { Subject: Variable variable } access when _bound.Contains(variable.Name):
                Keys.Add(access.Key.Name);
                break;
            case NodePattern { Properties: MapLiteral map }:
                Keys.UnionWith(map.Entries.Select(entry => entry.Key.Name));
                break;
            case RelationshipPattern { Properties: MapLiteral map }:
                Keys.UnionWith(map.Entries.Select(entry => entry.Key.Name));
                break;
        }

        foreach (var child in SyntaxChildren.Of(node))
        {
            Collect(child, node is RelationshipPattern ? child is LabelExpression : inRelationship && child is LabelExpression);
        }
    }
}
