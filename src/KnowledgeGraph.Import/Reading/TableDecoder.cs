using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Bytes to text: UTF-8, or UTF-16 where a byte order mark says so.</summary>
internal static class TableDecoder
{
    private static readonly (byte[] Magic, string Kind)[] Formats =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "an office document or a ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("SQLite format 3"u8.ToArray(), "a SQLite database"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    /// <summary>What kind of file that is no text the bytes are, by their first ones; null where they may be text.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Formats)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether bytes are data and no text in an encoding that tables have.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) => Utf16(bytes) is null && bytes.Contains((byte)0);

    /// <summary>Decodes; what is not UTF-8 becomes U+FFFD and its place is listed.</summary>
    public static (string Text, IReadOnlyList<int> BadOffsets) Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf16(bytes) is { } encoding)
        {
            return (encoding.GetString(bytes[2..]), []);
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        var builder = new StringBuilder(bytes.Length);
        var bad = new List<int>();
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != OperationStatus.Done)
            {
                bad.Add(builder.Length);
            }

            builder.Append(rune);
            bytes = bytes[length..];
        }

        return (builder.ToString(), bad);
    }

    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true),
        _ => null,
    };
}
