using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Import.Consolidation;
using KnowledgeGraph.Import.Documents;
using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Writes one document with its passages and claims, and brings the facts that rest on them up to date.</summary>
internal static class DocumentWriter
{
    public static async Task<DocumentOutcome> WriteAsync(GraphWriter writer, ImportedDocument document, CancellationToken cancellationToken)
    {
        var id = new StringValue(document.Id);
        var stored = (await writer.ReadAsync("documents", cancellationToken))
            .Where(row => row.Text("id") == document.Id)
            .ToDictionary(row => row.Text("id")!, row => row.Text("fingerprint"), StringComparer.Ordinal);
        var documents = Differences.Between(stored, [DocumentRows.Document(document)]);
        await writer.WriteAsync("documents", [.. documents.Written], cancellationToken);

        var named = await ProvisionalAsync(writer, id, cancellationToken);
        var storedClaims = await StoredClaims.ReadAsync(writer, id, cancellationToken);
        var passages = Differences.Between(
            await writer.FingerprintsAsync("document-passages", "document", id, cancellationToken),
            [.. document.Passages.Select(passage => DocumentRows.Passage(document.Id, passage))]);
        var claims = Differences.Between(storedClaims.Fingerprints, [.. document.Claims.Select(DocumentRows.Claim)]);

        await writer.WriteAsync("claims-remove", claims.Removed, cancellationToken);
        await writer.WriteAsync("claims-forget", claims.Changed.Select(row => row.Id), cancellationToken);
        await writer.WriteAsync("mentions-forget", passages.Changed.Select(row => row.Id), cancellationToken);
        await writer.WriteAsync("passages", [.. passages.Written], cancellationToken);
        await writer.WriteAsync("claims", [.. claims.Written], cancellationToken);
        await writer.WriteAsync("passages-remove", passages.Removed, cancellationToken);

        var touched = claims.Written.Select(row => row.Id).Concat(claims.Removed).ToHashSet(StringComparer.Ordinal);
        var keys = document.Claims
            .Where(claim => touched.Contains(claim.Id))
            .Select(claim => HappeningRules.Key(claim.Testimony))
            .Concat(storedClaims.Keys(touched))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var facts = await FactWriter.UpdateAsync(writer, keys, cancellationToken);
        var forgotten = await EntityWriter.RemoveUnnamedAsync(writer, named, cancellationToken);
        return new DocumentOutcome(documents.Counts, passages.Counts, claims.Counts, facts, new ImportCounts(0, 0, forgotten, 0));
    }

    /// <summary>Removes a document with all that rests on it alone.</summary>
    public static async Task<DocumentOutcome> RemoveAsync(GraphWriter writer, string documentId, CancellationToken cancellationToken)
    {
        var id = new StringValue(documentId);
        var named = await ProvisionalAsync(writer, id, cancellationToken);
        var storedClaims = await StoredClaims.ReadAsync(writer, id, cancellationToken);
        var passages = await writer.FingerprintsAsync("document-passages", "document", id, cancellationToken);
        await writer.WriteAsync("claims-remove", storedClaims.Fingerprints.Keys, cancellationToken);
        await writer.WriteAsync("passages-remove", passages.Keys, cancellationToken);
        await writer.WriteAsync("documents-remove", [documentId], cancellationToken);
        var keys = storedClaims.Keys(storedClaims.Fingerprints.Keys.ToHashSet(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var facts = await FactWriter.UpdateAsync(writer, keys, cancellationToken);
        var forgotten = await EntityWriter.RemoveUnnamedAsync(writer, named, cancellationToken);
        return new DocumentOutcome(
            new ImportCounts(0, 0, 1, 0),
            new ImportCounts(0, 0, passages.Count, 0),
            new ImportCounts(0, 0, storedClaims.Fingerprints.Count, 0),
            facts,
            new ImportCounts(0, 0, forgotten, 0));
    }

    private static async Task<List<string>> ProvisionalAsync(GraphWriter writer, StringValue document, CancellationToken cancellationToken)
    {
        var rows = await writer.ReadAsync("document-provisional", "document", document, cancellationToken);
        return [.. rows.Select(row => row.Text("id")!)];
    }
}

/// <summary>What the writing of one document touched.</summary>
internal sealed record DocumentOutcome(
    ImportCounts Documents, ImportCounts Passages, ImportCounts Claims, ImportCounts Events, ImportCounts Entities);
