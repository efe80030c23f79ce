namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Roman numerals as texts number monarchs, wars and articles: signs of I, V and X.</summary>
internal static class RomanNumeral
{
    private const int Short = 5;

    /// <summary>Whether a word is one.</summary>
    public static bool Is(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExcept("IVX");

    /// <summary>Whether a word is one of no more than five signs, which are hardly ever the letters of something else.</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => word.Length <= Short && Is(word);

    /// <summary>Whether a word may be the number of an article, of which there may be more than a hundred.</summary>
    public static bool CountsArticles(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExcept("IVXLC");
}
