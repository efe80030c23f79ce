using System.Text;

namespace KnowledgeGraph.Diplomacy.Identity;

/// <summary>Kebab-case ids made from names.</summary>
public static class Slug
{
    private static readonly string[] Cyrillic =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    /// <summary>The slug of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>
    /// Lower-case ASCII letters and digits, words joined by hyphens: <c>nikolay-pavlovich-ignatyev</c>. Accents are dropped, Cyrillic
    /// is romanised; a name with no such letters gets an id made from its content.
    /// </returns>
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length);
        var gap = false;
        foreach (var c in name)
        {
            var letters = Ascii(char.ToLowerInvariant(c));
            if (letters is null)
            {
                gap = true;
                continue;
            }

            if (gap && builder.Length > 0 && letters.Length > 0)
            {
                builder.Append('-');
            }

            gap = gap && letters.Length == 0;
            builder.Append(letters);
        }

        return builder.Length > 0 ? builder.ToString() : "x-" + StableId.Fingerprint(name)[..12];
    }

    /// <summary>Whether a text has the form of a slug.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for words of lower-case ASCII letters and digits, joined by single hyphens.</returns>
    public static bool IsSlug(string text) =>
        text.Length > 0
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !text.StartsWith('-') && !text.EndsWith('-') && !text.Contains("--", StringComparison.Ordinal);

    // Null for what parts words, empty for what vanishes inside a word.
    private static string? Ascii(char lower)
    {
        if (char.IsAsciiLetterOrDigit(lower))
        {
            return lower.ToString();
        }

        if (LetterFolding.IsCombining(lower) || lower is '\'' or '’' or 'ʼ' or '\u00AD')
        {
            return string.Empty;
        }

        var folded = LetterFolding.Base(lower);
        var first = folded is null ? lower : folded[0];
        return first is >= 'а' and <= 'я' ? Cyrillic[first - 'а'] : folded;
    }
}
