namespace Cypher.Engine.Planning.Patterns;

/// <summary>Finds the connected parts of a pattern.</summary>
internal static class PatternComponents
{
    public static IReadOnlyList<PatternComponent> Of(PatternGraph graph)
    {
        var parent = Enumerable.Range(0, graph.Nodes.Count).ToArray();
        foreach (var relationship in graph.Relationships)
        {
            parent[Root(parent, relationship.Left)] = Root(parent, relationship.Right);
        }

        return Enumerable.Range(0, graph.Nodes.Count)
            .GroupBy(node => Root(parent, node))
            .Select(group => new PatternComponent(
                [.. group],
                [.. Enumerable.Range(0, graph.Relationships.Count).Where(i => Root(parent, graph.Relationships[i].Left) == group.Key)]))
            .ToList();
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }
}
