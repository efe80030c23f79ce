using System.Text;
using System.Text.Unicode;

namespace Cypher.Storage.Sqlite.Format;

/// <summary>
/// Strings as UTF-8. A surrogate without its partner, which UTF-8 forbids and Cypher allows, is written in three bytes
/// like any other code unit of its size (the "WTF-8" encoding), so that every string of .NET survives.
/// </summary>
internal static class TextBytes
{
    public static void Write(ByteWriter writer, string text)
    {
        var start = writer.Length;
        var room = writer.Claim(Encoding.UTF8.GetMaxByteCount(text.Length));
        if (Utf8.FromUtf16(text, room, out _, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done)
        {
            writer.TruncateTo(start + written);
            return;
        }

        writer.TruncateTo(start);
        WriteUnpaired(writer, text);
    }

    public static string Read(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : ReadUnpaired(bytes);

    public static byte[] ToArray(string text)
    {
        var writer = new ByteWriter();
        Write(writer, text);
        return writer.Written.ToArray();
    }

    private static void WriteUnpaired(ByteWriter writer, string text)
    {
        Span<byte> encoded = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                writer.Bytes(encoded[..rune.EncodeToUtf8(encoded)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                writer.Byte((byte)(0xE0 | (text[i] >> 12)));
                writer.Byte((byte)(0x80 | ((text[i] >> 6) & 0x3F)));
                writer.Byte((byte)(0x80 | (text[i] & 0x3F)));
            }
        }
    }

    private static string ReadUnpaired(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune);
            }
            else if (bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0)
            {
                text.Append((char)(0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)));
                used = 3;
            }
            else
            {
                throw DamagedFile.Because("a string is not in UTF-8");
            }

            bytes = bytes[used..];
        }

        return text.ToString();
    }
}
