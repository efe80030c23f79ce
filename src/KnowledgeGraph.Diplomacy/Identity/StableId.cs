using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Diplomacy.Identity;

/// <summary>Ids that follow from content: the same content has the same id on every machine and in every run.</summary>
public static class StableId
{
    // 64 bits: among a million ids of one kind the chance of any two meeting is below one in ten million.
    private const int Bytes = 8;

    /// <summary>The id of a claim.</summary>
    /// <param name="content">All that makes the claim this one: document, place, type, roles, details.</param>
    /// <returns>For example <c>claim-0f3a…</c>.</returns>
    public static string Claim(params ReadOnlySpan<string?> content) => Of("claim", content);

    /// <summary>The id of an event.</summary>
    /// <param name="content">All that makes the event this one.</param>
    /// <returns>For example <c>event-0f3a…</c>.</returns>
    public static string Event(params ReadOnlySpan<string?> content) => Of("event", content);

    /// <summary>The id of a passage.</summary>
    /// <param name="content">Its document and place.</param>
    /// <returns>For example <c>passage-0f3a…</c>.</returns>
    public static string Passage(params ReadOnlySpan<string?> content) => Of("passage", content);

    /// <summary>The id of a document.</summary>
    /// <param name="content">What it is known by: its file name, not its text, so that it stays the same document when the text is corrected.</param>
    /// <returns>For example <c>document-0f3a…</c>.</returns>
    public static string Document(params ReadOnlySpan<string?> content) => Of("document", content);

    /// <summary>The fingerprint of a content, by which a changed one is recognised.</summary>
    /// <param name="content">The content.</param>
    /// <returns>64 hexadecimal digits: SHA-256.</returns>
    public static string Fingerprint(params ReadOnlySpan<string?> content) => Convert.ToHexStringLower(Hash(content));

    private static string Of(string prefix, ReadOnlySpan<string?> content) =>
        prefix + "-" + Convert.ToHexStringLower(Hash(content).AsSpan(0, Bytes));

    private static byte[] Hash(ReadOnlySpan<string?> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in content)
        {
            // Each part with its length before it: ("ab", "c") and ("a", "bc") must differ, and so must null and "".
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
