using System.Security.Cryptography;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>
/// The digest of an answer: SHA-256 of its rows in their order as JSON Lines, each row an object keyed by the columns, a line feed
/// after each. It is what <c>kg query … --format jsonl | sha256sum</c> gives, with all columns and without citations; only where an
/// answer holds maps or graph values does the canonical form differ: keys in ordinal order, no element ids.
/// </summary>
public static class ResultDigest
{
    /// <summary>Digests rows.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The values of each row.</param>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<GraphValue>> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
        {
            hash.AppendData(ValueJson.Canonical.Row(columns, row).Span);
            hash.AppendData("\n"u8);
        }

        return Digest.Text(hash.GetHashAndReset());
    }
}
