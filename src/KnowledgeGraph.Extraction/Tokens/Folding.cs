namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// Folds words for comparison: lower case, ss for ß, no accents except the German umlauts, straight apostrophes. A table of our own,
/// because the assemblies run without culture data.
/// </summary>
internal static class Folding
{
    /// <summary>The letters with a mark, and the one without it behind them.</summary>
    private static readonly string[] Marked =
    [
        "àáâãåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặⱥ a",
        "ƀƃḃḅḇɓ b",
        "çćĉċčƈȼḉ c",
        "ďđƌḋḍḏḑḓɗɖ d",
        "èéêëēĕėęěȅȇȩɇḕḗḙḛḝẹẻẽếềểễệəɛ e",
        "ƒḟ f",
        "ĝğġģǥǧǵḡɠ g",
        "ĥħȟḣḥḧḩḫẖ h",
        "ìíîïĩīĭįıǐȉȋḭḯỉịɨ i",
        "ĵǰɉ j",
        "ķƙǩḱḳḵ k",
        "ĺļľłƚḷḹḻḽ l",
        "ḿṁṃ m",
        "ñńņňŉŋƞǹṅṇṉṋ n",
        "òóôõøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔ o",
        "ƥṕṗ p",
        "ŕŗřȑȓɍṙṛṝṟ r",
        "śŝşšſșṡṣṥṧṩ s",
        "ţťŧƭțṫṭṯṱẗ t",
        "ùúûũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ u",
        "ṽṿ v",
        "ŵẁẃẅẇẉẘ w",
        "ẋẍ x",
        "ýÿŷƴȳɏẏẙỳỵỷỹ y",
        "źżžƶȥẑẓẕ z",
    ];

    private static readonly Dictionary<char, char> Table = Marked.SelectMany(entry => entry[..^2].Select(letter => KeyValuePair.Create(letter, entry[^1]))).ToDictionary();

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
            switch (letter)
            {
                case 'ß': builder.Append("ss"); break;
                case 'æ' or 'ǽ': builder.Append("ae"); break;
                case 'œ': builder.Append("oe"); break;
                case 'þ': builder.Append("th"); break;
                case 'ð': builder.Append('d'); break;
                case 'ĳ': builder.Append("ij"); break;
                case '’': builder.Append('\''); break;
                case >= '\u0300' and <= '\u036F': Compose(builder, letter); break;
                default: builder.Append(Table.GetValueOrDefault(letter, letter)); break;
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
