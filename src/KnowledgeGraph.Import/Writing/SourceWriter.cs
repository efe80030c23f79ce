using KnowledgeGraph.Import.Bibliography;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Writes books and collections.</summary>
internal static class SourceWriter
{
    public static async Task<ImportCounts> WriteAsync(
        GraphWriter writer, IEnumerable<BibliographicSource> sources, CancellationToken cancellationToken)
    {
        var rows = sources.Select(Row).ToList();
        var ids = RowBuilder.Strings(rows.Select(row => row.Id));
        var differences = Differences.Between(await writer.FingerprintsAsync("source-fingerprints", "ids", ids, cancellationToken), rows);
        await writer.WriteAsync("sources", [.. differences.Written], cancellationToken);
        return differences.Counts;
    }

    private static NodeRow Row(BibliographicSource source) => new(
        source.Id,
        new RowBuilder()
            .Set("title", source.Title)
            .Set("author", source.Author)
            .Set("year", source.Year)
            .Set("publisher", source.Publisher)
            .Set("language", source.Language)
            .Set("kind", source.Kind)
            .Set("url", source.Url),
        new RowBuilder());
}
