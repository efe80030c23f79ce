using System.Globalization;
using System.Text;

namespace Cypher.Language.Lexing;

/// <summary>Which characters are blanks, begin a word, or continue it.</summary>
internal static class CharacterClass
{
    /// <summary>Whether a character separates tokens: Unicode's blanks, the four ASCII separators and the byte order mark.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is (>= '\u001C' and <= '\u001F') or '\u180E' or '\uFEFF';

    /// <summary>Whether a rune begins a word.</summary>
    public static bool BeginsWord(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether a rune continues a word.</summary>
    public static bool ContinuesWord(Rune rune) => BeginsWord(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The rune at a place; the replacement character for half a surrogate pair.</summary>
    public static Rune RuneAt(string text, int index)
    {
        Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out _);
        return rune;
    }

    /// <summary>Whether a word can be written without backticks.</summary>
    public static bool IsPlainWord(string word)
    {
        var isFirst = true;
        foreach (var rune in word.EnumerateRunes())
        {
            if (isFirst ? !BeginsWord(rune) : !ContinuesWord(rune))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst;
    }
}
