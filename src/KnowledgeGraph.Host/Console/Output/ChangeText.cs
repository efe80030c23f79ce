using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Says what a statement changed.</summary>
internal static class ChangeText
{
    /// <summary>For example <c>2 nodes created, 3 properties set</c>.</summary>
    public static string Of(UpdateCounters counters)
    {
        var changes = new (long Count, string One, string Many, string Done)[]
        {
            (counters.NodesCreated, "node", "nodes", "created"),
            (counters.NodesDeleted, "node", "nodes", "deleted"),
            (counters.RelationshipsCreated, "relationship", "relationships", "created"),
            (counters.RelationshipsDeleted, "relationship", "relationships", "deleted"),
            (counters.PropertiesSet, "property", "properties", "set"),
            (counters.LabelsAdded, "label", "labels", "added"),
            (counters.LabelsRemoved, "label", "labels", "removed"),
            (counters.IndexesAdded, "index", "indexes", "created"),
            (counters.IndexesRemoved, "index", "indexes", "dropped"),
            (counters.ConstraintsAdded, "constraint", "constraints", "created"),
            (counters.ConstraintsRemoved, "constraint", "constraints", "dropped"),
        };
        var texts = changes.Where(change => change.Count > 0).Select(change => $"{change.Count} {(change.Count == 1 ? change.One : change.Many)} {change.Done}").ToList();
        return texts.Count == 0 ? "nothing changed" : string.Join(", ", texts);
    }
}
