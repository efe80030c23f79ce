using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Joins two dates to a span: "between August and November 1659", "from November 1801 to March 1802".</summary>
internal static class DateRanges
{
    /// <summary>So many words two days may stand apart that share a year.</summary>
    private const int Together = 12;

    public static void Join(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Dates.Count; i++)
        {
            var (first, second) = (sentence.Dates[i], sentence.Dates[i + 1]);
            if (second.First != first.Last + 2 || first.Of is not null || first.First == 0 || !Linked(sentence, first.First, first.Last + 1))
            {
                continue;
            }

            // The year stands only once, at the end.
            var start = first is { Completed: true, Date.Edtf.Length: 7 or 10 } && !second.Completed ? $"{second.Year:D4}{first.Date.Edtf[4..]}" : first.Date.Edtf;
            if (!start.Contains('/') && !second.Date.Edtf.Contains('/') && string.CompareOrdinal(start, second.Date.Edtf) < 0 && HistoricalDate.TryParse($"{start}/{second.Date.Edtf}", out var span))
            {
                sentence.Dates[i] = new DateMention { First = first.First, Last = second.Last, Date = span, Completed = second.Completed && first.Completed };
                sentence.Dates.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>"ratified X on 16 March and Y on 18 April 1978": the year stands only once, with the later day.</summary>
    public static void Share(Sentence sentence)
    {
        for (var i = sentence.Dates.Count - 2; i >= 0; i--)
        {
            var (first, second) = (sentence.Dates[i], sentence.Dates[i + 1]);
            if (first is { Completed: true, Date.Edtf.Length: 10 } && second is { Completed: false, Date.Edtf.Length: 10 } && first.Year != second.Year && second.First - first.Last < Together
                && string.CompareOrdinal(first.Date.Edtf, 4, second.Date.Edtf, 4, 6) < 0 && Joined(sentence, first.Last + 1, second.First) && HistoricalDate.TryParse($"{second.Year:D4}{first.Date.Edtf[4..]}", out var date))
            {
                sentence.Dates[i] = new DateMention { First = first.First, Last = first.Last, Date = date };
            }
        }
    }

    /// <summary>Whether "and" stands between two places, and no date of a name begins at the second.</summary>
    private static bool Joined(Sentence sentence, int from, int to) =>
        sentence.Tokens[from..to].Any(token => token.Is(Lemmas.WordKind.Coordinator)) && sentence.Tokens[to - 1].Lower != "of";

    private static bool Linked(Sentence sentence, int first, int link)
    {
        var opener = sentence.Tokens[first - 1].Lower;
        var word = sentence.Tokens[link];
        return (opener is "between" or "zwischen" && word.Lower is "and" or "und")
            || word.Lower is "to" or "until" or "till" or "bis" or "through"
            || (word.Text is "–" or "—" && sentence.Tokens[link - 1].Lexeme.Shape != Tokens.TokenShape.Punctuation);
    }
}
