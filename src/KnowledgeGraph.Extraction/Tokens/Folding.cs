using KnowledgeGraph.Diplomacy.Identity;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// Folds words for comparison: lower case, ss for ß, no accents except the German umlauts, straight apostrophes.
/// </summary>
internal static class Folding
{
    public static string Key(string text)
    {
        var lower = text.ToLowerInvariant();
        var plain = true;
        foreach (var letter in lower)
        {
            plain &= letter < 128;
        }

        if (plain)
        {
            return lower;
        }

        var builder = new System.Text.StringBuilder(lower.Length + 2);
        foreach (var letter in lower)
        {
            if (letter == '’')
            {
                builder.Append('\'');
            }
            else if (LetterFolding.IsCombining(letter))
            {
                Compose(builder, letter);
            }
            else if (letter is 'ä' or 'ö' or 'ü' or 'ё' || LetterFolding.Base(letter) is not { } folded)
            {
                // German umlauts are letters of their own here, and so is the Russian ё.
                builder.Append(letter);
            }
            else
            {
                builder.Append(folded);
            }
        }

        return builder.ToString();
    }

    /// <summary>A mark that a decomposed text has behind its letter is dropped, unless the two make a German umlaut.</summary>
    private static void Compose(System.Text.StringBuilder builder, char mark)
    {
        if (mark == '\u0308' && builder.Length > 0)
        {
            builder[^1] = builder[^1] switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', var other => other };
        }
    }

    /// <summary>Kebab-case ASCII, for ids: umlauts are written out.</summary>
    public static string Slug(string text)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var letter in Key(text))
        {
            switch (letter)
            {
                case 'ä': builder.Append("ae"); break;
                case 'ö': builder.Append("oe"); break;
                case 'ü': builder.Append("ue"); break;
                case '\'': break;
                default:
                    if (char.IsAsciiLetterOrDigit(letter))
                    {
                        builder.Append(letter);
                    }
                    else if (char.IsLetter(letter))
                    {
                        builder.Append('u').Append(((int)letter).ToString("x4"));
                    }
                    else if (builder.Length > 0 && builder[^1] != '-')
                    {
                        builder.Append('-');
                    }

                    break;
            }
        }

        return builder.ToString().Trim('-');
    }
}
