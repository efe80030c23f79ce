using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>
/// The digest of a whole graph: equal where two databases hold the same nodes (labels and properties) and relationships (type, ends
/// and properties), whatever ids they gave them and in whatever order they came; another one after any change.
/// </summary>
/// <remarks>
/// A node's digest is SHA-256 of its typed canonical JSON; a relationship's that of its ends' digests and its own JSON. The graph's
/// is SHA-256 of a heading, the nodes' digests in ascending order, a separator, and the relationships' in ascending order. Nodes that
/// are alike in all labels and properties cannot be told apart by it; every node that the import writes has an id or a key of its own.
/// It takes 32 bytes of memory for each node and relationship, and some more for finding the ends.
/// </remarks>
public sealed class GraphDigest : IDisposable
{
    private const int Size = SHA256.HashSizeInBytes;
    private readonly Dictionary<string, byte[]> _nodes = new(StringComparer.Ordinal);
    private readonly List<byte[]> _relationships = [];

    // One for the whole graph: making a writer for each value takes longer than writing it.
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    private GraphDigest() => _json = new Utf8JsonWriter(_bytes, ValueJson.Options);

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>Digests the graph that a transaction sees.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="nodes">The Cypher text that returns every node.</param>
    /// <param name="relationships">The Cypher text that returns every relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public static async Task<string> ReadAsync(IGraphTransaction transaction, string nodes, string relationships, CancellationToken cancellationToken)
    {
        using var digest = new GraphDigest();
        await ReadAsync(transaction, nodes, digest.AddNode, cancellationToken);
        await ReadAsync(transaction, relationships, digest.AddRelationship, cancellationToken);
        return digest.Sum();
    }

    private static async Task ReadAsync(IGraphTransaction transaction, string query, Action<GraphValue> add, CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(query, null, cancellationToken);
        await foreach (var row in result.ReadAsync(cancellationToken))
        {
            add(row[0]);
        }
    }

    private void AddNode(GraphValue value) => _nodes[((NodeValue)value).ElementId] = HashOf(value);

    private void AddRelationship(GraphValue value)
    {
        var relationship = (RelationshipValue)value;
        _relationships.Add(HashOf(value, _nodes[relationship.StartElementId], _nodes[relationship.EndElementId]));
    }

    private byte[] HashOf(GraphValue value, params ReadOnlySpan<byte[]> before)
    {
        _bytes.ResetWrittenCount();
        foreach (var part in before)
        {
            _bytes.Write(part);
        }

        _json.Reset();
        ValueJson.Typed.Write(_json, value);
        _json.Flush();
        return SHA256.HashData(_bytes.WrittenSpan);
    }

    private string Sum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("property graph, version 1\n"u8);
        Append(hash, [.. _nodes.Values]);
        hash.AppendData("\n"u8);
        Append(hash, _relationships);
        return Digest.Text(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, List<byte[]> digests)
    {
        digests.Sort((one, other) => one.AsSpan(0, Size).SequenceCompareTo(other));
        foreach (var digest in digests)
        {
            hash.AppendData(digest);
        }
    }
}
