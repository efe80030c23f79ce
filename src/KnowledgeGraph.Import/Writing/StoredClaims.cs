using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>The claims of a document as they are in the graph.</summary>
internal sealed class StoredClaims
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private StoredClaims(IEnumerable<GraphRow> rows)
    {
        var fingerprints = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var id = row.Text("id")!;
            fingerprints[id] = row.Text("fingerprint");
            if (row.Text("key") is { } key)
            {
                _keys[id] = key;
            }
        }

        Fingerprints = fingerprints;
    }

    public IReadOnlyDictionary<string, string?> Fingerprints { get; }

    public static async Task<StoredClaims> ReadAsync(GraphWriter writer, StringValue document, CancellationToken cancellationToken) =>
        new(await writer.ReadAsync("document-claims", "document", document, cancellationToken));

    /// <summary>The keys under which the facts of these claims are found.</summary>
    public IEnumerable<string> Keys(IReadOnlySet<string> claims) => _keys.Where(pair => claims.Contains(pair.Key)).Select(pair => pair.Value);
}
