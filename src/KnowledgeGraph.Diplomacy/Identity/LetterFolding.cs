using System.Collections.Frozen;

namespace KnowledgeGraph.Diplomacy.Identity;

/// <summary>
/// The letters that fold to others. A table of our own, because the product runs with invariant globalisation, in which
/// .NET's normalisation knows ASCII only.
/// </summary>
public static class LetterFolding
{
    private static readonly FrozenDictionary<char, string> Latin = Table(
        "àáâãäåāăąǎ a", "çćĉċč c", "ďđ d", "èéêëēĕėęě e", "ĝğġģ g", "ĥħ h", "ìíîïĩīĭįı i", "ĵ j", "ķ k", "ĺļľŀł l",
        "ñńņňŉŋ n", "òóôõöøōŏőǒ o", "ŕŗř r", "śŝşšș s", "ţťŧț t", "ùúûüũūŭůűųǔǖǘǚǜ u", "ŵ w", "ýÿŷ y", "źżž z",
        "ß ss", "æǽ ae", "œ oe", "þ th", "ð d", "ĳ ij", "ё е",
        "ǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặⱥ a", "ƀƃḃḅḇɓ b", "ƈȼḉ c",
        "ƌḋḍḏḑḓɗɖ d", "ȅȇȩɇḕḗḙḛḝẹẻẽếềểễệəɛ e", "ƒḟ f",
        "ǥǧǵḡɠ g", "ȟḣḥḧḩḫẖ h", "ǐȉȋḭḯỉịɨ i",
        "ǰɉ j", "ƙǩḱḳḵ k", "ƚḷḹḻḽ l",
        "ḿṁṃ m", "ƞǹṅṇṉṋ n", "ơǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔ o",
        "ƥṕṗ p", "ȑȓɍṙṛṝṟ r", "ſṡṣṥṧṩ s",
        "ƭṫṭṯṱẗ t", "ưȕȗṳṵṷṹṻụủứừửữựʉ u", "ṽṿ v",
        "ẁẃẅẇẉẘ w", "ẋẍ x", "ƴȳɏẏẙỳỵỷỹ y",
        "ƶȥẑẓẕ z");

    private static readonly FrozenDictionary<char, string> German = Table("ä ae", "ö oe", "ü ue", "ø oe", "å aa");

    /// <summary>The letters that a lower-case letter folds to, or null where it stays.</summary>
    /// <param name="letter">The letter.</param>
    /// <returns>One or two letters without marks; null where it has none to lose.</returns>
    public static string? Base(char letter) => Latin.GetValueOrDefault(letter);

    /// <summary>The two letters by which German and its neighbours write a lower-case letter that a keyboard lacks, or null.</summary>
    /// <param name="letter">The letter.</param>
    /// <returns>The two letters; null where the letter has no such spelling.</returns>
    public static string? Digraph(char letter) => German.GetValueOrDefault(letter);

    /// <summary>Whether a character is a combining accent, as decomposed text has them after the letter.</summary>
    /// <param name="c">The character.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private static FrozenDictionary<char, string> Table(params string[] entries) =>
        entries
            .Select(entry => entry.Split(' '))
            .SelectMany(entry => entry[0].Select(letter => KeyValuePair.Create(letter, entry[1])))
            .ToFrozenDictionary();
}
