using System.Text;

namespace Cypher.Fuzz.Tests.Generation;

/// <summary>Damages a text: pieces of the grammar in wrong places, parts cut out, doubled, exchanged, bytes changed.</summary>
internal static class Mutator
{
    private const int LongestText = 20_000;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "-", "->", "<-", "|", ":", "::", ".", "..", ",", "=", "<>", "$p", "`", "'", "\"", "*", "+", "!", "%", "&", "^", "=~", "||", ";",
        " MATCH ", " WHERE ", " RETURN ", " WITH ", " CASE ", " WHEN ", " THEN ", " END ", " IN ", " IS NULL ", " NOT ", " EXISTS {", " AS x ", " ORDER BY ", " UNION ", " CALL {", " UNWIND ",
        " FOREACH (x IN ", " MERGE ", " SET ", " DELETE ", " SHORTEST 1 ", " YIELD ", " SHOW ", "//", "/*", "*/", "\\u", "0x", "1e", "9999999999999999999999", "count(*)", "😀", "ß", "\0", "\uD800",
        " all(x IN ", " reduce(a = 0, x IN ", "{1,2}", "*..", "IS ::", "\u2028", "\uFEFF", "\u00AD",
    ];

    public static string Mutate(Dice dice, string original, Func<string> other)
    {
        var text = new StringBuilder(original);
        for (var edits = 1 + dice.Below(5); edits > 0; edits--)
        {
            Edit(dice, text, other);
        }

        return text.Length <= LongestText ? text.ToString() : text.ToString(0, LongestText);
    }

    private static void Edit(Dice dice, StringBuilder text, Func<string> other)
    {
        var place = dice.Below(text.Length + 1);
        var length = Math.Min(1 + dice.Below(12), text.Length - place);
        switch (dice.Below(8))
        {
            case 0 or 1:
                text.Insert(place, dice.One(Pieces));
                break;
            case 2:
                text.Remove(place, length);
                break;
            case 3 when place < text.Length:
                text[place] = (char)dice.Below(0x250);
                break;
            case 4:
                var donor = other();
                var from = dice.Below(donor.Length + 1);
                text.Insert(place, donor.AsSpan(from, Math.Min(donor.Length - from, 30)));
                break;
            case 5:
                text.Insert(place, text.ToString(place, length));
                break;
            case 6 when place < text.Length:
                // One bit of one byte, as damage on a wire would be.
                text[place] = (char)(text[place] ^ (1 << dice.Below(8)));
                break;
            case 7 when dice.Once(20):
                text.Insert(place, string.Concat(Enumerable.Repeat(dice.One(Pieces), 1 + dice.Below(400))));
                break;
            default:
                text.Length = place;
                break;
        }
    }
}
