using System.Buffers;
using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What the letters of a German word with a capital say of it.</summary>
[Flags]
internal enum NameShape
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Flensburg, Rastatt: it ends as towns do.</summary>
    Townlike = 1,

    /// <summary>Capraia, Cuza: no German word that the lists leave out is written so, but for a few.</summary>
    Foreign = 1 << 1,

    /// <summary>Nordserbien, Niederbengalen: a land by the quarter of a larger one.</summary>
    Compass = 1 << 2,

    /// <summary>Peipussee, Memelbucht: waters have an article.</summary>
    Watery = 1 << 3,
}

/// <summary>Looks at the letters of German words, once for each form.</summary>
internal static class GermanNameShapes
{
    private static readonly SearchValues<char> ForeignLetters = SearchValues.Create("áàâãåćčçéèêëěğíìîïłńňñóòôõøřśşšțúùûýżźžŠŽ");

    public static NameShape Of(string text, WordLists words) =>
        (text.Length > 6 && words.Set("town-endings").Any(ending => text.EndsWith(ending, StringComparison.Ordinal)) ? NameShape.Townlike : NameShape.None)
        | (IsForeign(text, words) ? NameShape.Foreign : NameShape.None)
        | (text.EndsWith("ien", StringComparison.Ordinal) && words.Set("land-quarters").Any(quarter => text.Length > quarter.Length + 4 && text.StartsWith(quarter, StringComparison.Ordinal)) ? NameShape.Compass : NameShape.None)
        | (!words.Set("bare-nouns").Contains(text) && words.Set("water-endings").Any(ending => text.Length > ending.Length + 3 && text.EndsWith(ending, StringComparison.Ordinal)) ? NameShape.Watery : NameShape.None);

    private static bool IsForeign(string text, WordLists words) =>
        text.Length > 3 && (text[^1] is 'a' or 'o' or 'i' or 'u' or 'y' || text.AsSpan().ContainsAny(ForeignLetters))
        && !words.Set("foreign-nouns").Contains(text) && !words.Set("foreign-nouns").Contains(text.TrimEnd('s'));
}
