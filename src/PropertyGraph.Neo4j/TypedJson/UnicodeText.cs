using System.Text;

namespace PropertyGraph.Neo4j.TypedJson;

/// <summary>Text that can be sent: JSON and the server's storage are Unicode, a .NET string need not be.</summary>
internal static class UnicodeText
{
    /// <summary>The text itself.</summary>
    /// <exception cref="GraphException">It holds half of a surrogate pair, which a writer of JSON would replace silently.</exception>
    public static string Checked(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0)
        {
            var at = 0;
            while (at < text.Length)
            {
                if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length) != System.Buffers.OperationStatus.Done)
                {
                    throw new GraphException(new GraphError(
                        GraphErrorCodes.Argument,
                        $"A text in the statement or its parameters holds half of a surrogate pair (U+{(int)text[at]:X4}, as its character {at + 1}) and cannot be sent: it is not Unicode."));
                }

                at += length;
            }
        }

        return text;
    }
}
