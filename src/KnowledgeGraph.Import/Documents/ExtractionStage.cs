using KnowledgeGraph.Import.ClaimTables;
using KnowledgeGraph.Import.Knowledge;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Documents;

/// <summary>Extraction and Resolution: tables and texts become claims about known entities.</summary>
internal sealed class ExtractionStage(ProblemLog problems, IProgress<ImportProgress>? progress)
{
    public IReadOnlyList<ImportedDocument> Extract(ReadFiles files, StandingKnowledge knowledge, CancellationToken cancellationToken)
    {
        var documents = new List<ImportedDocument>();
        var total = files.Claims.Count + files.Texts.Count;
        var claims = new ClaimTable(knowledge.Entities, knowledge.SourceIds, problems);
        foreach (var file in files.Claims)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress(ImportStage.Extraction, file.Path, documents.Count, total));
            Add(documents, file.Path, claims.Read(file));
        }

        return documents;
    }

    // A document is known by its file name, so one import cannot hold two of one name.
    private void Add(List<ImportedDocument> documents, string path, ImportedDocument document)
    {
        var same = documents.FirstOrDefault(other => string.Equals(other.FileName, document.FileName, StringComparison.Ordinal));
        if (same is null)
        {
            documents.Add(document with { Path = path });
        }
        else if (!string.Equals(same.Text, document.Text, StringComparison.Ordinal))
        {
            problems.Add(
                ProblemCode.DuplicateDocument,
                path,
                $"A document is known by its file name, and '{same.Path}' has the same one with another text. Rename one of them; this one was left out.");
        }
    }
}
