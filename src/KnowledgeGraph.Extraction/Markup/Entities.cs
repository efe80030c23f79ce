using System.Globalization;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Replaces character references in place: the character, then fillers up to the semicolon.</summary>
internal static class Entities
{
    private const int Longest = 10;

    private static readonly Dictionary<string, char> Named = new(StringComparer.Ordinal)
    {
        ["amp"] = '&', ["lt"] = '<', ["gt"] = '>', ["quot"] = '"', ["apos"] = '\'', ["nbsp"] = ' ', ["shy"] = '\u00AD',
        ["auml"] = 'ä', ["ouml"] = 'ö', ["uuml"] = 'ü', ["Auml"] = 'Ä', ["Ouml"] = 'Ö', ["Uuml"] = 'Ü', ["szlig"] = 'ß',
        ["eacute"] = 'é', ["egrave"] = 'è', ["ecirc"] = 'ê', ["agrave"] = 'à', ["acirc"] = 'â', ["ccedil"] = 'ç', ["ocirc"] = 'ô',
        ["ndash"] = '–', ["mdash"] = '—', ["lsquo"] = '‘', ["rsquo"] = '’', ["ldquo"] = '“', ["rdquo"] = '”', ["bdquo"] = '„',
        ["laquo"] = '«', ["raquo"] = '»', ["hellip"] = '…', ["sect"] = '§', ["pound"] = '£', ["euro"] = '€', ["bull"] = '•',
    };

    public static void Decode(char[] text, char filler)
    {
        var at = 0;
        while ((at = Array.IndexOf(text, '&', at)) >= 0)
        {
            var stop = Array.IndexOf(text, ';', at, Math.Min(Longest, text.Length - at));
            if (stop > at && Read(text.AsSpan(at + 1, stop - at - 1)) is { } letter)
            {
                text[at] = letter;
                Array.Fill(text, letter == ' ' ? ' ' : filler, at + 1, stop - at);
            }

            at++;
        }
    }

    private static char? Read(ReadOnlySpan<char> name)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            var hex = name[1] is 'x' or 'X';
            var digits = hex ? name[2..] : name[1..];
            return int.TryParse(digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                && code is > 31 and < 0xD800
                ? (char)code
                : null;
        }

        return Named.TryGetValue(name.ToString(), out var letter) ? letter : null;
    }
}
