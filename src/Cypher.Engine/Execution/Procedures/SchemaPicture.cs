using PropertyGraph;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>Draws the schema of the graph as a graph: one node a label, one relationship for each type between two labels.</summary>
internal static class SchemaPicture
{
    private static readonly Dictionary<string, GraphValue> NoProperties = new(StringComparer.Ordinal);

    public static GraphValue[] Draw(ExecutionContext context)
    {
        var labels = context.Reader.GetLabelsInUse();
        var nodes = labels.ToDictionary(label => label, Node, StringComparer.Ordinal);
        var seen = new HashSet<(string From, string Type, string To)>();
        foreach (var record in context.Reader.ScanRelationships())
        {
            context.Touch();
            foreach (var from in context.Reader.GetLabels(record.Start))
            {
                foreach (var to in context.Reader.GetLabels(record.End))
                {
                    seen.Add((from, record.Type, to));
                }
            }
        }

        var relationships = seen.Select(edge => new RelationshipValue(
            $"schema:{edge.From}:{edge.Type}:{edge.To}",
            nodes[edge.From].ElementId,
            nodes[edge.To].ElementId,
            edge.Type,
            NoProperties));
        return [new ListValue([.. nodes.Values]), new ListValue([.. relationships])];
    }

    private static NodeValue Node(string label) =>
        new($"schema:{label}", [label], new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["name"] = new StringValue(label) });
}
