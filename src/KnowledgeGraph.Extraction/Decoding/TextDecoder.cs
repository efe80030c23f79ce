using System.Text;
using KnowledgeGraph.Diplomacy.Sources;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Bytes to text: UTF-8, UTF-16 (by byte order mark or by the pattern of its zeros) and, where the bytes are no UTF-8, Windows-1252.
/// A byte order mark is not part of the text.
/// </summary>
public sealed class TextDecoder
{
    /// <summary>The largest document read, in bytes, unless another limit is given: 32 MiB.</summary>
    public const int DefaultLimit = 32 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    // The code points of Windows-1252 from 0x80 to 0x9F; five are not assigned and stay control characters, as browsers read them.
    private const string Windows1252High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private readonly int _limit;

    /// <summary>Makes a decoder.</summary>
    /// <param name="limit">The largest document read, in bytes.</param>
    public TextDecoder(int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _limit = limit;
    }

    /// <summary>Decodes a document.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The text, or the problem that makes it unreadable.</returns>
    public DecodedText Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Problem("empty", $"'{name}' is empty.");
        }

        if (bytes.Length > _limit)
        {
            return Problem("too-large", $"'{name}' has more than the {_limit:N0} bytes that are read of one text. Split it into parts.");
        }

        var (text, encoding) = DecodeBytes(bytes);
        if (LooksBinary(text))
        {
            return Problem("binary", $"'{name}' is not a text (it holds control characters). A text in UTF-8, UTF-16 or Windows-1252 is expected.");
        }

        return string.IsNullOrWhiteSpace(text)
            ? Problem("empty", $"'{name}' holds no words.")
            : new DecodedText(new SourceText(name, text), encoding, null);
    }

    private static DecodedText Problem(string code, string message) => new(null, string.Empty, new ExtractionProblem(code, message));

    private static (string Text, string Encoding) DecodeBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), "utf-16le");
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be");
        }
        else if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return utf16;
        }

        // A text cut off within a character: without its last bytes it is UTF-8, and letters before them show that it is.
        var whole = WithoutBrokenEnd(bytes);
        try
        {
            return whole.Length == bytes.Length || whole.ContainsAnyExceptInRange((byte)0, (byte)0x7F)
                ? (StrictUtf8.GetString(whole), "utf-8")
                : (Windows1252(bytes), "windows-1252");
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252(bytes), "windows-1252");
        }
    }

    /// <summary>The bytes without a UTF-8 sequence that begins at the end and is not complete.</summary>
    private static ReadOnlySpan<byte> WithoutBrokenEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if (value >= 0xC0)
            {
                var length = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return length > back ? bytes[..^back] : bytes;
            }

            if (value < 0x80)
            {
                break;
            }
        }

        return bytes;
    }

    /// <summary>Western text in UTF-16 has a zero in nearly every second byte.</summary>
    private static (string Text, string Encoding)? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        if (odd * 10 > pairs * 8 && even == 0)
        {
            return (Encoding.Unicode.GetString(bytes), "utf-16le");
        }

        return even * 10 > pairs * 8 && odd == 0 ? (Encoding.BigEndianUnicode.GetString(bytes), "utf-16be") : null;
    }

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        var builder = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            builder.Append(value is >= 0x80 and <= 0x9F ? Windows1252High[value - 0x80] : (char)value);
        }

        return builder.ToString();
    }

    private static bool LooksBinary(string text)
    {
        var control = 0;
        foreach (var letter in text)
        {
            if (letter == '\0')
            {
                return true;
            }

            control += letter < ' ' && letter is not ('\t' or '\n' or '\r' or '\f') ? 1 : 0;
        }

        return control * 100 > text.Length;
    }
}

/// <summary>A document after decoding: its text, or why there is none.</summary>
/// <param name="Text">The text; null where there is a problem.</param>
/// <param name="Encoding">The encoding found: utf-8, utf-16le, utf-16be or windows-1252.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
public sealed record DecodedText(SourceText? Text, string Encoding, ExtractionProblem? Problem);
