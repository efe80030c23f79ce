namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Months by their Roman number: 8.XI.1912.</summary>
internal static class RomanMonth
{
    private static readonly string[] Names = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The month, from 1; null where a word is none.</summary>
    /// <param name="word">The word, in capital or small letters.</param>
    public static int? Of(string word) =>
        Array.FindIndex(Names, name => name.Equals(word, StringComparison.Ordinal) || (word.Length > 0 && char.IsLower(word[0]) && name.Equals(word, StringComparison.OrdinalIgnoreCase))) is >= 0 and var index ? index + 1 : null;
}
