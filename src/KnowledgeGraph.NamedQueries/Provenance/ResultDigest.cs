using System.Security.Cryptography;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>
/// The digest of an answer: SHA-256 of its rows in their order as JSON Lines, each row an object keyed by the columns, a line feed
/// after each. It is what <c>kg query … --format jsonl | sha256sum</c> gives, with all columns and without citations; only where an
/// answer holds maps or graph values does the canonical form differ: keys in ordinal order, no element ids.
/// </summary>
public sealed class ResultDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many rows were added.</summary>
    public long Rows { get; private set; }

    /// <summary>Digests rows that are all there.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The values of each row.</param>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<GraphValue>> rows)
    {
        using var digest = new ResultDigest();
        foreach (var row in rows)
        {
            digest.Add(columns, row);
        }

        return digest.Sum();
    }

    /// <summary>Adds a row that came.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="values">One value a column.</param>
    public void Add(IReadOnlyList<string> columns, IReadOnlyList<GraphValue> values)
    {
        Rows++;
        _hash.AppendData(ValueJson.Canonical.Row(columns, values).Span);
        _hash.AppendData("\n"u8);
    }

    /// <summary>The digest of the rows so far.</summary>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public string Sum() => Digest.Text(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
