namespace KnowledgeGraph.Extraction.Dates;

/// <content>Days that have a name: on Christmas Day 1745, am Neujahrstag 1814.</content>
internal sealed partial class DateFinder
{
    /// <summary>The lists of names, each with the day it stands for.</summary>
    private static readonly (string Names, int Month, int Day)[] Feasts = [("christmas-days", 12, 25), ("christmas-eves", 12, 24), ("new-year-days", 1, 1), ("new-year-eves", 12, 31), ("boxing-days", 12, 26)];

    /// <summary>So many tokens has the longest name: New Year's Day.</summary>
    private const int LongestFeast = 4;

    /// <summary>The token behind a day that has a name; -1 where none begins here.</summary>
    private int AtFeast(int i)
    {
        if (!_tokens[i].Lexeme.Capital || !_feasts.Contains(_tokens[i].Lower))
        {
            return -1;
        }

        for (var end = Math.Min(i + LongestFeast, _tokens.Length); end > i; end--)
        {
            var name = string.Join(' ', _tokens[i..end].Select(token => token.Lower.Replace('’', '\'')));
            foreach (var (names, month, day) in Feasts)
            {
                if (_words.Cue(names, name))
                {
                    var last = end - 1;
                    var year = YearAfter(ref last);
                    return (year ?? _context.Year) is { } known ? Full(i, last, known, month, day, year is null) : end;
                }
            }
        }

        return -1;
    }
}
