using KnowledgeGraph.Import.Problems;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Reading: paths become tables and texts.</summary>
internal sealed class ReadingStage(ImportOptions options, ProblemLog problems)
{
    private static readonly string[] TableExtensions = [".csv", ".tsv"];

    public async Task<ReadFiles> ReadAsync(
        IEnumerable<string> paths, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var reader = new FileReader(options.MaximumBytes, problems);
        var files = new ReadFiles();
        var found = FileFinder.Find(paths, problems);
        for (var i = 0; i < found.Count; i++)
        {
            progress?.Report(new ImportProgress(ImportStage.Reading, found[i], i, found.Count));
            if (await reader.ReadAsync(found[i], cancellationToken) is { } bytes)
            {
                Sort(found[i], bytes, reader, files);
            }
        }

        return files;
    }

    private void Sort(string path, byte[] bytes, FileReader reader, ReadFiles files)
    {
        if (!TableExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            files.Texts.Add(new TextBytes(path, bytes));
            return;
        }

        if (reader.Table(path, bytes) is not { } table)
        {
            return;
        }

        switch (TableKind.Of(table, problems))
        {
            case FileKind.Sources:
                files.Sources.Add(table);
                break;
            case FileKind.Gazetteer:
                files.Gazetteers.Add(table);
                break;
            case FileKind.Claims:
                files.Claims.Add(table);
                break;
        }
    }
}
