namespace KnowledgeGraph.Import;

/// <summary>How many nodes of one kind an import touched.</summary>
/// <param name="Created">Nodes that were not there before.</param>
/// <param name="Changed">Nodes that were there with other content.</param>
/// <param name="Removed">Nodes that are no longer there.</param>
/// <param name="Unchanged">Nodes that were there as wanted and were not touched.</param>
public readonly record struct ImportCounts(int Created, int Changed, int Removed, int Unchanged)
{
    /// <summary>The sum of two counts.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <returns>Number by number.</returns>
    public static ImportCounts operator +(ImportCounts first, ImportCounts second) => Add(first, second);

    /// <summary>The sum of two counts.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <returns>Number by number.</returns>
    public static ImportCounts Add(ImportCounts first, ImportCounts second) => new(
        first.Created + second.Created,
        first.Changed + second.Changed,
        first.Removed + second.Removed,
        first.Unchanged + second.Unchanged);
}
