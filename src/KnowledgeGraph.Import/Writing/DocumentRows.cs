using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Import.Documents;
using KnowledgeGraph.Import.Reading;
using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Documents, passages and claims to rows.</summary>
internal static class DocumentRows
{
    public static NodeRow Document(ImportedDocument document) => new(
        document.Id,
        new RowBuilder()
            .Set("title", document.Title)
            .Set("language", document.Language)
            .Set("hash", document.Hash)
            .Set("path", document.FileName)
            .Set("kind", document.Kind == FileKind.Text ? "text" : "table")
            .Set("length", document.Text.Length),
        new RowBuilder());

    public static NodeRow Passage(string documentId, ImportedPassage passage) => new(
        passage.Id,
        new RowBuilder()
            .Set("index", passage.Index)
            .Set("start", passage.Start)
            .Set("end", passage.End)
            .Set("text", passage.Text)
            .Set("language", passage.Language),
        new RowBuilder().Set("document", documentId),
        [.. passage.Mentions.Select(mention => ("mentions", Mention(passage.Id, mention)))]);

    public static NodeRow Claim(ImportedClaim imported)
    {
        var claim = imported.Claim;
        var properties = new RowBuilder()
            .Set("type", claim.Type.Name)
            .Set("key", HappeningRules.Key(imported.Testimony))
            .Set("polarity", claim.Polarity.ToString().ToLowerInvariant())
            .Set("confidence", claim.Confidence)
            .Set(claim.Date)
            .Set("quote", claim.Quotation.Words)
            .Set("start", claim.Quotation.Start)
            .Set("end", claim.Quotation.End)
            .Set("language", claim.Language)
            .Set("rule", claim.Rule)
            .Set("statement", imported.Statement)
            .Set("locator", imported.Locator);
        foreach (var (name, value) in claim.Qualifiers)
        {
            properties.Set(name, value);
        }

        List<(string, MapValue)> related =
        [
            .. claim.Roles.Distinct().Select(filler => ("claim-roles", Role(imported.Id, filler.Entity.Id, filler.Role))),
        ];
        if (imported.SourceId is { } source)
        {
            related.Add(("claim-sources", new RowBuilder().Set("id", imported.Id).Set("source", source).Set("locator", imported.Locator).Build()));
        }

        return new NodeRow(imported.Id, properties, new RowBuilder().Set("passage", imported.PassageId), related);
    }

    private static MapValue Role(string claim, string entity, Role role) =>
        new RowBuilder().Set("id", claim).Set("entity", entity).Set("role", role.Name()).Build();

    private static MapValue Mention(string passage, ImportedMention mention) =>
        new RowBuilder().Set("id", passage).Set("entity", mention.EntityId).Set("text", mention.Text).Set("start", mention.Start).Set("end", mention.End).Build();
}
