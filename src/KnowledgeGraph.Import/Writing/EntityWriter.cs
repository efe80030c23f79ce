using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Writes entities, their names and their members.</summary>
internal static class EntityWriter
{
    public static async Task<ImportCounts> WriteAsync(GraphWriter writer, IEnumerable<Entity> entities, CancellationToken cancellationToken)
    {
        var wanted = entities.DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        var ids = wanted.Select(entity => entity.Id).ToList();
        var stored = await writer.FingerprintsAsync("entity-fingerprints", "ids", RowBuilder.Strings(ids), cancellationToken);

        // Two texts may name one provisional entity in different words: the first keeps its name, or each import would undo the other's.
        var rows = wanted.Where(entity => !entity.Provisional || !stored.ContainsKey(entity.Id)).Select(EntityRows.Row).ToList();
        var differences = Differences.Between(stored, rows);
        var changed = differences.Changed.Select(row => row.Id).ToList();
        await writer.WriteAsync("entity-names-forget", changed, cancellationToken);
        await writer.WriteAsync("group-members-forget", changed, cancellationToken);
        await writer.WriteAsync("entities", [.. differences.Written], cancellationToken);
        return new ImportCounts(differences.Created.Count, differences.Changed.Count, 0, wanted.Count - differences.Created.Count - differences.Changed.Count);
    }

    /// <summary>Removes those of the given provisional entities that nothing names any more.</summary>
    public static async Task<int> RemoveUnnamedAsync(GraphWriter writer, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return 0;
        }

        await writer.WriteAsync("entities-remove", ids, cancellationToken);
        var left = await writer.FingerprintsAsync("entity-fingerprints", "ids", RowBuilder.Strings(ids), cancellationToken);
        return ids.Count - left.Count;
    }
}
