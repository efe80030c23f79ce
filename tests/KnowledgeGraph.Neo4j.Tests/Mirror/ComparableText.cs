using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.Mirror;

/// <summary>Values as text that is equal on two databases where the values are: without element ids, labels and properties in one order.</summary>
internal static class ComparableText
{
    public static string Of(GraphRow row) => string.Join(" | ", row.Values.Select(Of));

    public static string Of(GraphValue value) => value switch
    {
        NodeValue node => $"({string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))} {Map(node.Properties)})",
        RelationshipValue relationship => $"[:{relationship.Type} {Map(relationship.Properties)}]",
        PathValue path => $"<{string.Join(' ', path.Nodes.Select(Of))} {string.Join(' ', path.Relationships.Select((step, at) => (step.StartElementId == path.Nodes[at].ElementId ? ">" : "<") + Of(step)))}>",
        ListValue list => $"[{string.Join(", ", list.Select(Of))}]",
        MapValue map => Map(map),
        FloatValue number => "float " + number,
        _ => value.ToString(),
    };

    private static string Map(IEnumerable<KeyValuePair<string, GraphValue>> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}";
}
