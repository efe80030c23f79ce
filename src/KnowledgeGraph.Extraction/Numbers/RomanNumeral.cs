namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Roman numerals as texts number monarchs, wars and articles: up to five signs of I, V and X.</summary>
internal static class RomanNumeral
{
    private const int Longest = 5;

    /// <summary>Whether a word is one.</summary>
    public static bool Is(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && !word.ContainsAnyExcept("IVX");
}
