using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Joins two dates to a span: "between August and November 1659", "from November 1801 to March 1802".</summary>
internal static class DateRanges
{
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

    private static bool Linked(Sentence sentence, int first, int link)
    {
        var opener = sentence.Tokens[first - 1].Lower;
        var word = sentence.Tokens[link];
        return (opener is "between" or "zwischen" && word.Lower is "and" or "und")
            || word.Lower is "to" or "until" or "till" or "bis" or "through"
            || (word.Text is "–" or "—" && sentence.Tokens[link - 1].Lexeme.Shape != Tokens.TokenShape.Punctuation);
    }
}
