using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Bibliography;
using KnowledgeGraph.Import.Documents;
using KnowledgeGraph.Import.Knowledge;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Consolidation and Writing: each file becomes graph in a transaction of its own.</summary>
internal sealed class WritingStage(IGraphDatabase database, CypherScripts scripts, IProgress<ImportProgress>? progress)
{
    public Task<T> ReadAsync<T>(Func<GraphWriter, Task<T>> read, CancellationToken cancellationToken)
    {
        return database.RunInTransactionAsync(
            AccessMode.Read, (transaction, _) => read(new GraphWriter(transaction, scripts)), null, cancellationToken);
    }

    public async Task<IReadOnlyList<FileReport>> WriteAsync(
        StandingKnowledge knowledge, IReadOnlyList<ImportedDocument> documents, CancellationToken cancellationToken)
    {
        var total = knowledge.OwnSources.Count + knowledge.OwnEntities.Count + documents.Count;
        var reports = new List<FileReport>();
        foreach (var (file, sources) in knowledge.OwnSources)
        {
            reports.Add(await OneAsync(file.Path, reports.Count, total, async writer =>
                new FileReport(file.Path, FileKind.Sources) { Sources = await SourceWriter.WriteAsync(writer, sources, cancellationToken) }, cancellationToken));
            knowledge.Written([], sources);
        }

        // Groups may have members in another gazetteer: the gazetteers without groups come first.
        foreach (var (file, entities) in knowledge.OwnEntities.OrderBy(pair => pair.Value.Any(entity => entity.Members.Count > 0)))
        {
            reports.Add(await OneAsync(file.Path, reports.Count, total, async writer =>
                new FileReport(file.Path, FileKind.Gazetteer) { Entities = await EntityWriter.WriteAsync(writer, entities, cancellationToken) }, cancellationToken));
            knowledge.Written(entities, []);
        }

        foreach (var document in documents)
        {
            var (entities, sources) = Missing(document, knowledge);
            reports.Add(await OneAsync(
                document.Path, reports.Count, total, writer => DocumentAsync(writer, document, entities, sources, cancellationToken), cancellationToken));

            // Only now: what was tried and failed is not in the graph.
            knowledge.Written(entities.Where(entity => !entity.Provisional), sources);
        }

        return reports;
    }

    public async Task<FileReport?> RemoveAsync(string fileName, ProblemLog problems, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(writer => writer.ReadAsync("documents", cancellationToken), cancellationToken);
        var row = rows.FirstOrDefault(candidate => string.Equals(candidate.Text("path"), fileName, StringComparison.Ordinal));
        if (row is null)
        {
            var names = rows.Select(candidate => candidate.Text("path")).OfType<string>();
            problems.Add(new Problem(ProblemCode.FileNotReadable, fileName, 0, 0, "The graph holds no document of this name.")
            {
                Nearest = NearestName.Find(fileName, names),
            });
            return null;
        }

        return await OneAsync(fileName, 0, 1, async writer => Report(
            new FileReport(fileName, FileKind.Text), await DocumentWriter.RemoveAsync(writer, row.Text("id")!, cancellationToken)), cancellationToken);
    }

    /// <summary>What a document names and cites that is not in the graph yet.</summary>
    private static (List<Entity> Entities, IReadOnlyList<BibliographicSource> Sources) Missing(ImportedDocument document, StandingKnowledge knowledge)
    {
        var named = document.Claims.SelectMany(claim => claim.Claim.Roles.Select(filler => filler.Entity.Id))
            .Concat(document.Passages.SelectMany(passage => passage.Mentions.Select(mention => mention.EntityId)))
            .Distinct(StringComparer.Ordinal);
        return (
            [.. knowledge.Missing(named), .. document.Provisional],
            [.. knowledge.MissingSources(document.Claims.Select(claim => claim.SourceId).OfType<string>())]);
    }

    private static async Task<FileReport> DocumentAsync(
        GraphWriter writer,
        ImportedDocument document,
        IReadOnlyList<Entity> entities,
        IReadOnlyList<BibliographicSource> sources,
        CancellationToken cancellationToken)
    {
        var report = new FileReport(document.Path, document.Kind)
        {
            Entities = await EntityWriter.WriteAsync(writer, entities, cancellationToken),
            Sources = await SourceWriter.WriteAsync(writer, sources, cancellationToken),
        };
        return Report(report, await DocumentWriter.WriteAsync(writer, document, cancellationToken));
    }

    private static FileReport Report(FileReport report, DocumentOutcome outcome) => report with
    {
        Entities = report.Entities + outcome.Entities,
        Documents = outcome.Documents,
        Passages = outcome.Passages,
        Claims = outcome.Claims,
        Events = outcome.Events,
    };

    private async Task<FileReport> OneAsync(
        string path, int done, int total, Func<GraphWriter, Task<FileReport>> write, CancellationToken cancellationToken)
    {
        progress?.Report(new ImportProgress(ImportStage.Writing, path, done, total));
        return await database.RunInTransactionAsync(
            AccessMode.Write, (transaction, _) => write(new GraphWriter(transaction, scripts)), null, cancellationToken);
    }

    /// <summary>Makes constraints and indexes, each in a transaction of its own: a server does not take changes of schema and of data in one.</summary>
    public async Task EnsureSchemaAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in scripts.Schema)
        {
            await database.ExecuteAsync(statement, null, cancellationToken);
        }
    }
}
