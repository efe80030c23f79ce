using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>
/// The rows of an answer as JSON Lines in canonical form. They are written once: the digest of the answer and, where the canonical form
/// is also the one for readers, its JSON are made of the same bytes.
/// </summary>
public sealed class CanonicalRows
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<int> _ends = [];

    private CanonicalRows()
    {
    }

    /// <summary>Whether no row holds maps or graph values, so that readers get the same bytes.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>How many bytes all lines have.</summary>
    public int Length => _bytes.WrittenCount;

    /// <summary>Writes rows.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The values of each row.</param>
    /// <returns>The lines.</returns>
    public static CanonicalRows Of(IEnumerable<string> columns, IEnumerable<IReadOnlyList<GraphValue>> rows)
    {
        JsonEncodedText[] names = [.. columns.Select(ValueJson.Name)];
        var lines = new CanonicalRows();
        using var json = new Utf8JsonWriter(lines._bytes, ValueJson.Options);
        foreach (var row in rows)
        {
            lines.Add(json, names, row);
        }

        return lines;
    }

    /// <summary>A row as an object, without the end of its line.</summary>
    /// <param name="row">Which, from 0 on.</param>
    /// <returns>Its bytes.</returns>
    public ReadOnlySpan<byte> Line(int row) => _bytes.WrittenSpan[(row == 0 ? 0 : _ends[row - 1])..(_ends[row] - 1)];

    /// <summary>The digest of all lines, as <see cref="ResultDigest"/> describes it.</summary>
    /// <returns><c>sha256:</c> and 64 hexadecimal digits.</returns>
    public string Sum() => Digest.Text(SHA256.HashData(_bytes.WrittenSpan));

    private void Add(Utf8JsonWriter json, JsonEncodedText[] names, IReadOnlyList<GraphValue> values)
    {
        json.Reset();
        json.WriteStartObject();
        for (var i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            ValueJson.Canonical.Write(json, values[i]);
            IsPlain = IsPlain && HasOneForm(values[i]);
        }

        json.WriteEndObject();
        json.Flush();
        _bytes.Write("\n"u8);
        _ends.Add(_bytes.WrittenCount);
    }

    private static bool HasOneForm(GraphValue value) => value switch
    {
        MapValue or NodeValue or RelationshipValue or PathValue => false,
        ListValue list => list.All(HasOneForm),
        _ => true,
    };
}
