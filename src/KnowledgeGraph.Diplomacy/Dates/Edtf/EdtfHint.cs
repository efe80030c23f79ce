using System.Text.RegularExpressions;

namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>Guesses what people meant who wrote a date in one of the usual other ways.</summary>
internal static partial class EdtfHint
{
    public static string? For(string text)
    {
        foreach (var (form, write) in Forms())
        {
            var match = form.Match(text);
            if (match.Success)
            {
                var guess = write(match.Groups);
                // A guess that is the text itself was what failed: trying it again would never end.
                return guess != text && EdtfParser.TryParse(guess, out _, out _) ? guess : null;
            }
        }

        return null;
    }

    private static IEnumerable<(Regex Form, Func<GroupCollection, string> Write)> Forms() =>
    [
        (DayFirst(), g => $"{g["y"].Value}-{g["m"].Value.PadLeft(2, '0')}-{g["d"].Value.PadLeft(2, '0')}"),
        (YearFirst(), g => $"{g["y"].Value}-{g["m"].Value.PadLeft(2, '0')}-{g["d"].Value.PadLeft(2, '0')}"),
        (YearMonth(), g => $"{g["y"].Value}-{g["m"].Value.PadLeft(2, '0')}"),
        (Compact(), g => $"{g["y"].Value}-{g["m"].Value}-{g["d"].Value}"),
        (Years(), g => $"{g["y"].Value}/{g["z"].Value}"),
        (About(), g => $"{g["y"].Value}~"),
    ];

    [GeneratedRegex(@"^\s*(?<d>\d{1,2})[./](?<m>\d{1,2})[./](?<y>\d{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\s*(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^\s*(?<y>\d{4})[-./](?<m>\d{1,2})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^\s*(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^\s*(?<y>\d{4})\s*[-–—]\s*(?<z>\d{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"^\s*(c\.|ca\.?|circa|um|about)\s*(?<y>\d{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex About();
}
