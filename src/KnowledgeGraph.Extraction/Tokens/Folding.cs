namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// Folds words for comparison: lower case, ss for ß, no accents except the German umlauts, straight apostrophes. A table of our own,
/// because the assemblies run without culture data.
/// </summary>
internal static class Folding
{
    private const string From = "áàâãåāăçćčđďéèêëēęěğíìîïīıłńňñóòôõøōőřŕśšşťţúùûůūűýÿžźżÁÀÂÇĆČÉÈÊËÍÎÓÔŁŚŠŞÚÛÝŽŻ";
    private const string To = "aaaaaaacccddeeeeeeegiiiiiilnnnooooooorrsssttuuuuuuyyzzzAAACCCEEEEIIOOLSSSUUYZZ";

    private static readonly Dictionary<char, char> Table = From.Zip(To).ToDictionary(pair => pair.First, pair => pair.Second);

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
            if (letter == 'ß')
            {
                builder.Append("ss");
            }
            else
            {
                builder.Append(letter == '’' ? '\'' : Table.GetValueOrDefault(letter, letter));
            }
        }

        return builder.ToString();
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
