using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Structure;

/// <summary>Recognises a line that begins an entry of a chronicle or a fact sheet: "3. März: ...", "1878 - ...", "12 May 1935. ...", "Signed: ...".</summary>
internal static partial class EntryLine
{
    private const int LongestHead = 60;

    /// <summary>Whether the line begins with a date or a label that a mark sets off from what it says.</summary>
    public static bool Begins(ReadOnlySpan<char> line)
    {
        var head = line[..Math.Min(line.Length, LongestHead)];
        return Head().IsMatch(head);
    }

    // A day with its month and perhaps its year, in words or numbers, a month, a year, a year with its day behind it, or up to three words with a capital; then a colon, a dash between blanks or, after a year, a full stop.
    [GeneratedRegex(@"^(\d{1,2}(\.|st|nd|rd|th)?(\s?[–/-]\s?\d{1,2}\.?)?\s(of\s)?\p{Lu}\p{L}{2,9}\.?(,?\s\d{4})?\s?[:–—.]|\d{4},\s(\d{1,2}\s)?\p{Lu}\p{L}{2,9}\.?(\s\d{1,2})?\s?[:–—.]|(\p{Lu}\p{L}{2,9}\.?\s)?(\d{1,2},\s)?\d{4}([–/-]\d{2,4})?\s?[:–—.]|\d{1,2}[./-]\s?(\d{1,2}|[IVX]{1,4})([./-]\s?(\d{4}|\d{2}))?\.?\s?[:–—]|\d{1,2}\.\s?(\d{1,2}|[IVX]{1,4})\.\s|\d{4}-\d{2}-\d{2}\s?[:–—]|\p{Lu}[\p{L}-]+(\s\p{L}+){0,2}:\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();
}
