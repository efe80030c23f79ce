namespace KnowledgeGraph.Import.Writing;

/// <summary>What has to be done so that the graph holds just the wanted nodes.</summary>
/// <param name="Created">Nodes that are not there.</param>
/// <param name="Changed">Nodes that are there with other content.</param>
/// <param name="Removed">Ids of nodes that are there and no longer wanted.</param>
/// <param name="Unchanged">How many are there as wanted.</param>
internal sealed record Differences(IReadOnlyList<NodeRow> Created, IReadOnlyList<NodeRow> Changed, IReadOnlyList<string> Removed, int Unchanged)
{
    /// <summary>Compares by fingerprints.</summary>
    /// <param name="stored">Fingerprints by id of the nodes that are there.</param>
    /// <param name="wanted">The nodes that should be.</param>
    public static Differences Between(IReadOnlyDictionary<string, string?> stored, IReadOnlyCollection<NodeRow> wanted)
    {
        var created = new List<NodeRow>();
        var changed = new List<NodeRow>();
        foreach (var node in wanted)
        {
            if (!stored.TryGetValue(node.Id, out var fingerprint))
            {
                created.Add(node);
            }
            else if (!string.Equals(fingerprint, node.Fingerprint, StringComparison.Ordinal))
            {
                changed.Add(node);
            }
        }

        var ids = wanted.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var removed = stored.Keys.Where(id => !ids.Contains(id)).Order(StringComparer.Ordinal).ToList();
        return new Differences(created, changed, removed, wanted.Count - created.Count - changed.Count);
    }

    public IEnumerable<NodeRow> Written => Created.Concat(Changed);

    public ImportCounts Counts => new(Created.Count, Changed.Count, Removed.Count, Unchanged);
}
