using System.Globalization;
using System.Text;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>
/// The line by which an answer is cited, for example
/// <c>kg 0.1.0: who-gained-what/1 treaty=treaty-of-aigun; 5 rows sha256:…; graph sha256:…</c>.
/// </summary>
/// <remarks>
/// It survives a footnote and a shell: values are percent-encoded where they hold anything but letters, digits and <c>- . _ ~ / : ,</c>, and
/// when it is read, line breaks and repeated blanks count as one blank. The line of a later page names the cursor behind which its rows
/// begin: <c>…; after WyI5NiIsMV0 100 rows sha256:…</c>.
/// </remarks>
public static class CitationLine
{
    private const string First = "first ";
    private const string After = "after ";
    private const string PlainMarks = "-._~/:,";

    /// <summary>Writes the line.</summary>
    /// <param name="provenance">What it is to say.</param>
    /// <returns>One line without its end.</returns>
    public static string Write(AnswerProvenance provenance)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{provenance.Tool}: {provenance.Query}/{provenance.Revision}");
        foreach (var (name, value) in provenance.Parameters)
        {
            line.Append(' ').Append(name).Append('=').Append(Encode(value));
        }

        line.Append("; ").Append(provenance.After is { } cursor ? After + Encode(cursor) + " " : string.Empty).Append(provenance.IsTruncated ? First : string.Empty);
        line.Append(CultureInfo.InvariantCulture, $"{provenance.Rows} {(provenance.Rows == 1 ? "row" : "rows")} {provenance.Result}; graph {provenance.Snapshot}");
        return line.ToString();
    }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line, as it may have been copied.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="CitationFormatException">It is no such line; the exception names the place.</exception>
    public static AnswerProvenance Read(string text) => new CitationLineReader(text).Read();

    /// <summary>Undoes <see cref="Encode"/>; null where a percent sign is not followed by two hexadecimal digits of UTF-8.</summary>
    internal static string? Decode(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Slice(i, length).ToString()));
                i += length - 1;
            }
            else if (i + 2 < text.Length && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        var decoded = new UTF8Encoding(false, throwOnInvalidBytes: true);
        try
        {
            return decoded.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            // The caller says where the broken value stands.
            return null;
        }
    }

    private static string Encode(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && PlainMarks.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                text.Append(rune);
                continue;
            }

            foreach (var code in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                text.Append(CultureInfo.InvariantCulture, $"%{code:X2}");
            }
        }

        return text.ToString();
    }
}
