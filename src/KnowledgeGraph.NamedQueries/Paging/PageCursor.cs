using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Paging;

/// <summary>Where a page ended: the values of its last row in the columns of the order, and how many rows with just these values were given.</summary>
/// <param name="Call">Tells the call it belongs to: query, revision and parameters.</param>
/// <param name="Keys">The values of the last row.</param>
/// <param name="Given">How many rows with these values were given so far; at least 1.</param>
internal sealed record PageCursor(string Call, IReadOnlyList<CursorKey> Keys, long Given)
{
    private const int LongestText = 16_384;
    private const int CallLength = 16;

    /// <summary>What tells one call from another.</summary>
    public static string CallOf(NamedQuery query, IReadOnlyDictionary<string, GraphValue> parameters)
    {
        var text = new StringBuilder($"{query.Name}\n{query.Header.Revision}");
        foreach (var (name, value) in parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{name}={value}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..CallLength];
    }

    /// <summary>The cursor as text that may stand in an address.</summary>
    public string Print()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(Call);
            json.WriteNumberValue(Given);
            foreach (var key in Keys)
            {
                key.Write(json);
            }

            json.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>Reads a cursor that a call gives.</summary>
    /// <exception cref="NamedQueryException">It is none, or belongs to another call.</exception>
    public static PageCursor Read(NamedQuery query, string text, string call, int keys)
    {
        var cursor = TryRead(text) ?? throw Wrong(query, "is none that this service gave. Take the link 'next' of an answer as it stands.");
        return cursor.Call == call && cursor.Keys.Count == keys
            ? cursor
            : throw Wrong(query, "belongs to another call: the query, its revision and its parameters must be the same on every page.");
    }

    private static PageCursor? TryRead(string text)
    {
        if (text.Length > LongestText || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() < 2
                || json.RootElement[0].ValueKind != JsonValueKind.String || !json.RootElement[1].TryGetInt64(out var given) || given < 1)
            {
                return null;
            }

            var keys = json.RootElement.EnumerateArray().Skip(2).Select(CursorKey.Read).ToList();
            return keys.Contains(null) ? null : new PageCursor(json.RootElement[0].GetString()!, [.. keys.Select(key => key!)], given);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            // Whatever it is, it was not made here.
            return null;
        }
    }

    private static NamedQueryException Wrong(NamedQuery query, string what) => new(new NamedQueryError(
        NamedQueryErrorKind.InvalidValue, $"The value of 'after' for {query.Name} {what}")
    {
        Query = query.Name,
        Parameter = "after",
    });
}
