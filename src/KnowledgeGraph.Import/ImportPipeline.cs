using KnowledgeGraph.Import.Documents;
using KnowledgeGraph.Import.Knowledge;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Writing;
using PropertyGraph;

namespace KnowledgeGraph.Import;

/// <summary>
/// Texts and tables into the graph: Reading, Extraction with Resolution, Consolidation with Writing. What cannot be used becomes a problem,
/// the rest is imported. Importing the same again changes nothing.
/// </summary>
public sealed class ImportPipeline
{
    private readonly IGraphDatabase _database;
    private readonly CypherScripts _scripts;
    private readonly ImportOptions _options;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="database">The graph to write to.</param>
    /// <param name="scripts">The Cypher to write with.</param>
    /// <param name="options">How to import.</param>
    public ImportPipeline(IGraphDatabase database, CypherScripts scripts, ImportOptions options)
    {
        _database = database;
        _scripts = scripts;
        _options = options;
    }

    /// <summary>Imports files and folders.</summary>
    /// <param name="paths">Files, and folders with texts and tables below them.</param>
    /// <param name="progress">Hears how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Stops it: the file that is being written is rolled back, those before it stay.</param>
    /// <returns>What it did, and what it could not use.</returns>
    /// <exception cref="GraphException">The database failed; the files written before stay.</exception>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var problems = new ProblemLog();
        var writing = new WritingStage(_database, _scripts, progress);

        var files = await new ReadingStage(_options, problems).ReadAsync(paths, progress, cancellationToken);
        if (files.IsEmpty)
        {
            return new ImportReport([], problems.Problems, Aborted: _options.Strict);
        }

        // First of all, because a graph that is not there yet can be read only once something made it.
        await writing.EnsureSchemaAsync(cancellationToken);
        var knowledge = await new KnowledgeStage(_options, problems).GatherAsync(files, writing, cancellationToken);
        var documents = new ExtractionStage(_options, problems, progress).Extract(files, knowledge, cancellationToken);
        if (_options.Strict && problems.Problems.Count > 0)
        {
            return new ImportReport([], problems.Problems, Aborted: true);
        }

        return new ImportReport(await writing.WriteAsync(knowledge, documents, cancellationToken), problems.Problems);
    }

    /// <summary>Removes a document with its passages and claims, and the facts that rest on those alone.</summary>
    /// <param name="fileName">The file name by which the document is known.</param>
    /// <param name="cancellationToken">Stops it; nothing is removed then.</param>
    /// <returns>What was removed; a problem with the nearest name where there is no such document.</returns>
    /// <exception cref="GraphException">The database failed; nothing was removed.</exception>
    public async Task<ImportReport> RemoveAsync(string fileName, CancellationToken cancellationToken = default)
    {
        var problems = new ProblemLog();
        var report = await new WritingStage(_database, _scripts, null).RemoveAsync(fileName, problems, cancellationToken);
        return new ImportReport(report is null ? [] : [report], problems.Problems);
    }
}
