using KnowledgeGraph.Import.Writing;
using PropertyGraph;

namespace KnowledgeGraph.Import.Consolidation;

/// <summary>Brings the facts of some keys up to date with the claims that the graph holds.</summary>
internal static class FactWriter
{
    /// <summary>How many keys are judged at a time.</summary>
    private const int BatchSize = 500;

    public static async Task<ImportCounts> UpdateAsync(GraphWriter writer, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var counts = default(ImportCounts);
        foreach (var batch in keys.Chunk(BatchSize))
        {
            var list = RowBuilder.Strings(batch);
            var facts = Diplomacy.Facts.Consolidation.Facts(await Testimonies.ReadAsync(writer, list, cancellationToken));
            var stored = await writer.FingerprintsAsync("events", "keys", list, cancellationToken);
            var differences = Differences.Between(stored, [.. facts.Select(FactRows.Row)]);
            await WriteAsync(writer, differences, cancellationToken);
            counts += differences.Counts;
        }

        return counts;
    }

    private static async Task WriteAsync(GraphWriter writer, Differences differences, CancellationToken cancellationToken)
    {
        var changed = differences.Changed.Select(row => row.Id).ToList();

        // The plain edges first: they are found through the roles.
        await writer.WriteAsync("event-edges-forget", changed.Concat(differences.Removed), cancellationToken);
        await writer.WriteAsync("events-forget", changed, cancellationToken);
        await writer.WriteAsync("events-remove", differences.Removed, cancellationToken);
        await writer.WriteAsync("events", [.. differences.Written], cancellationToken);
    }
}
