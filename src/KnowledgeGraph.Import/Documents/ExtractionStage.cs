using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Import.ClaimTables;
using KnowledgeGraph.Import.Knowledge;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Texts;

namespace KnowledgeGraph.Import.Documents;

/// <summary>Extraction and Resolution: tables and texts become claims about known entities.</summary>
internal sealed class ExtractionStage(ImportOptions options, ProblemLog problems, IProgress<ImportProgress>? progress)
{
    private readonly List<ImportedDocument> _documents = [];

    public IReadOnlyList<ImportedDocument> Extract(ReadFiles files, StandingKnowledge knowledge, CancellationToken cancellationToken)
    {
        var total = files.Claims.Count + files.Texts.Count;
        var claims = new ClaimTable(knowledge.Entities, knowledge.SourceIds, problems);
        foreach (var file in files.Claims)
        {
            Begin(file.Path, total, cancellationToken);
            Add(file.Path, claims.Read(file));
        }

        if (files.Texts.Count > 0 && Texts(knowledge) is { } texts)
        {
            foreach (var file in files.Texts)
            {
                Begin(file.Path, total, cancellationToken);
                Add(file.Path, texts.Read(file));
            }
        }

        return _documents;
    }

    // Entities that texts brought along are not offered to other texts: what a text means must not depend on what was imported before it.
    private TextDocument? Texts(StandingKnowledge knowledge)
    {
        var folder = Path.Combine(options.DataFolder, "lexicon");
        try
        {
            var gazetteer = knowledge.Entities.All.Where(entity => !entity.Provisional).ToList();
            return new TextDocument(new ExtractionPipeline(ExtractionLexicon.Load(folder), gazetteer), knowledge.Entities, problems);
        }
        catch (LexiconException exception)
        {
            problems.Add(ProblemCode.Extraction, folder, $"Without a sound lexicon no text can be read. {exception.Message}");
            return null;
        }
    }

    private void Begin(string path, int total, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new ImportProgress(ImportStage.Extraction, path, _documents.Count, total));
    }

    // A document is known by its file name, so one import cannot hold two of one name.
    private void Add(string path, ImportedDocument? document)
    {
        if (document is null)
        {
            return;
        }

        var same = _documents.FirstOrDefault(other => string.Equals(other.FileName, document.FileName, StringComparison.Ordinal));
        if (same is null)
        {
            _documents.Add(document with { Path = path });
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
