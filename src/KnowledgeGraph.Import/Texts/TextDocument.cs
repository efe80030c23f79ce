using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Import.Documents;
using KnowledgeGraph.Import.Gazetteers;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Texts;

/// <summary>Reads a text: its sentences become passages, what they say becomes claims, whom they name becomes mentions.</summary>
internal sealed class TextDocument(ExtractionPipeline extraction, EntityDirectory entities, ProblemLog problems)
{
    /// <summary>The document; null, with a problem, where the file holds no text.</summary>
    public ImportedDocument? Read(TextBytes file)
    {
        var name = Path.GetFileName(file.Path);
        var decoded = new TextDecoder(int.MaxValue).Decode(name, file.Bytes);
        if (decoded.Text is not { } source)
        {
            problems.Add(CodeOf(decoded.Problem!.Code), file.Path, decoded.Problem.Message);
            return null;
        }

        var result = extraction.Extract(source);
        Report(file.Path, source, result.Problems);
        var document = new ImportedDocument(name, FileKind.Text, source.Text) { Language = result.Language };
        var ids = new DocumentIds(document.Id);
        var passages = new PassageList(source, ids, result.Passages);
        var claims = result.Claims
            .Select(claim => new ImportedClaim(ids.Claim(claim, null), claim, passages.At(claim.Quotation.Start, claim.Quotation.End), document.Id))
            .ToList();
        return document with { Passages = passages.With(result.Mentions), Claims = claims, Provisional = Provisional(result) };
    }

    private IReadOnlyList<Entity> Provisional(ExtractionResult result)
    {
        var named = result.Mentions.Select(mention => mention.Entity).Where(entity => entity.Provisional);
        var played = result.Claims
            .SelectMany(claim => claim.Roles.Select(filler => (filler.Entity, claim.Language)))
            .Where(pair => pair.Entity.Provisional)
            .Select(pair => Describe(pair.Entity, pair.Language));
        return [.. named.Concat(played).Where(entity => entities.Find(entity.Id) is null or { Provisional: true }).DistinctBy(entity => entity.Id, StringComparer.Ordinal)];
    }

    private static Entity Describe(EntityReference entity, string language) => new(entity.Id, entity.Label, entity.Name)
    {
        Names = [new EntityName(entity.Name, language, EntityNameKind.Canonical)],
        Provisional = true,
    };

    private static ProblemCode CodeOf(string code) => code switch
    {
        "empty" => ProblemCode.FileEmpty,
        "too-large" => ProblemCode.FileTooLarge,
        "binary" => ProblemCode.FileNotText,
        _ => ProblemCode.Extraction,
    };

    private void Report(string path, SourceText source, IReadOnlyList<ExtractionProblem> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var file = new TextFile(path, source.Text, []);
        foreach (var problem in found)
        {
            problems.Add(CodeOf(problem.Code), file, Math.Min(problem.Start, source.Text.Length), problem.Message);
        }
    }
}
