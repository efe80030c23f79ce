using System.Globalization;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Finds numbers and sums of money; a sum without currency takes that of the sum before it in the sentence.</summary>
internal sealed class QuantityStage : Stage
{
    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas, Part.Dates];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Quantities];

    public override void Run(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            // "two million thalers to Sweden": a note has no word that sets off a rule.
            if (sentence.HasTrigger || sentence.Block.Kind == Structure.BlockKind.Item)
            {
                Find(sentence);
            }
        }
    }

    private static void Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        string? currency = null;
        var date = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (date < sentence.Dates.Count && sentence.Dates[date].Last < i)
            {
                date++;
            }

            if (date < sentence.Dates.Count && sentence.Dates[date].First <= i)
            {
                i = sentence.Dates[date].Last;
                continue;
            }

            if (tokens[i].Lexeme.MaybeNumber && Read(sentence, i, currency) is { } quantity)
            {
                sentence.Quantities.Add(quantity);
                currency = quantity.Currency is { Length: > 0 } told ? told : currency;
                i = quantity.Last;
            }
        }
    }

    private static Quantity? Read(Sentence sentence, int i, string? inherited)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        var first = i;
        string? currency = null;
        string? wording = null;
        if (tokens[i].Lexeme.Shape == TokenShape.Punctuation && words.GroupOf("currencies").TryGetValue(tokens[i].Text, out var symbol) && i + 1 < tokens.Length)
        {
            (currency, wording) = (symbol, tokens[i].Text);
            i++;
        }

        if (!Number(tokens, i, words, sentence.Lexicon.IsGerman, out var value, out var last, out var scaled))
        {
            return null;
        }

        if (currency is null)
        {
            var after = Currency(tokens, last + 1, words, out var end);
            if (after is not null && !Crowned(tokens, end, value))
            {
                (currency, wording) = (after, Wording(tokens, last + 1, end));
                last = end;
            }
            else if (scaled)
            {
                currency = inherited ?? (tokens[Math.Min(last + 1, tokens.Length - 1)].Lower is "of" ? null : words.GroupOf("counted-in").GetValueOrDefault(tokens[last].Lower) ?? (IsBareSum(sentence, first, last) ? string.Empty : null));
            }
        }

        return new Quantity(first, last, value, currency, wording);
    }

    /// <summary>"Turkey paid Russia 802 million": what counts nothing behind a verb of paying is money, in a coin that is not told.</summary>
    private static bool IsBareSum(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        if (sentence.Lexicon.IsGerman || (last + 1 < tokens.Length && tokens[last + 1].Lexeme.Shape == TokenShape.Word && !tokens[last + 1].Is(WordKind.Preposition | WordKind.Coordinator)))
        {
            return false;
        }

        for (var i = first - 1; i >= 0 && first - i < FarthestVerb; i--)
        {
            foreach (var analysis in tokens[i].Lexeme.Analyses)
            {
                if (analysis.Class == WordClass.Verb)
                {
                    return sentence.Lexicon.Words.Cue("paying-verbs", analysis.Lemma);
                }
            }
        }

        return false;
    }

    private const int FarthestVerb = 8;

    /// <summary>"Turkish pounds" of "of Turkish pounds": the words from the first that is no preposition.</summary>
    private static string Wording(Token[] tokens, int first, int last)
    {
        while (first < last && tokens[first].Is(WordKind.Preposition))
        {
            first++;
        }

        return string.Join(' ', tokens[first..(last + 1)].Select(token => token.Text));
    }

    /// <summary>"The two crowns", "the two Iberian crowns": a coin whose name is also that of a power is no sum where so few are counted.</summary>
    private static bool Crowned(Token[] tokens, int noun, decimal value) => value <= 4 && (tokens[noun].Lexeme.NounClass & NounClass.Organ) != NounClass.None;

    private static bool Number(Token[] tokens, int i, WordLists words, bool german, out decimal value, out int last, out bool scaled)
    {
        value = 0;
        last = i;
        scaled = false;
        var token = tokens[i];
        if (token.Lexeme.Shape == TokenShape.Number)
        {
            if (!Digits(token.Text, german, out value))
            {
                return false;
            }

            // 20 000: groups of three after a blank.
            while (last + 1 < tokens.Length && token.Text.Length <= 3 && tokens[last + 1].Lexeme.Shape == TokenShape.Number && tokens[last + 1].Text.Length == 3
                && tokens[last + 1].Start == tokens[last].End + 1 && Digits(tokens[last + 1].Text, german, out var group))
            {
                value = (value * 1000) + group;
                last++;
            }
        }
        else if (token.Is(WordKind.Multiplier) && token.Lexeme.Capital && token.Text.Length > 5)
        {
            if (token.Text.EndsWith("en", StringComparison.Ordinal))
            {
                // "Millionen Taler": nobody knows how many.
                return false;
            }

            // "eine Million Taler": the article counts.
            value = 1;
            last = i - 1;
        }
        else if (!NumberWords.Read(tokens, i, words, german, out value, out last))
        {
            return false;
        }

        Fractions.Add(tokens, words, 1, ref value, ref last);
        scaled = Scale(tokens, words, german, ref value, ref last);

        // A multiplier by itself that no list has in this form ("the Hundred Years' War") is no number, and nothing was read.
        return last >= i;
    }

    /// <summary>Reads the multipliers behind a number: four million, three lakhs; false where there is none.</summary>
    private static bool Scale(Token[] tokens, WordLists words, bool german, ref decimal value, ref int last)
    {
        var scaled = false;
        var largest = 0m;
        while (last + 1 < tokens.Length && words.GroupOf("multipliers").TryGetValue(tokens[last + 1].Text, out var factor)
            && decimal.TryParse(factor, NumberStyles.None, CultureInfo.InvariantCulture, out var multiplier))
        {
            value *= multiplier;
            scaled = true;
            largest = Math.Max(largest, multiplier);
            last++;
            if (last + 1 < tokens.Length && tokens[last + 1].IsPunctuation('.') && tokens[last].Text is "Mio" or "Mrd" or "Mill")
            {
                last++;
            }
        }

        if (scaled && !german)
        {
            Fractions.Add(tokens, words, largest, ref value, ref last);
            Add(tokens, words, largest, ref value, ref last);
        }

        return scaled;
    }

    /// <summary>"Three crores and thirty lakhs", "one million two hundred thousand": what follows in a smaller unit is added.</summary>
    private static void Add(Token[] tokens, WordLists words, decimal largest, ref decimal value, ref int last)
    {
        var at = last + 1 < tokens.Length && tokens[last + 1].Lower == "and" ? last + 2 : last + 1;
        if (at < tokens.Length && tokens[at].Lexeme.MaybeNumber && tokens[at].Lower is not "a" && Number(tokens, at, words, false, out var more, out var end, out var scaled) && scaled && more < largest)
        {
            value += more;
            last = end;
        }
    }

    private static bool Digits(string text, bool german, out decimal value)
    {
        value = 0;
        var mark = text.LastIndexOfAny(['.', ',']);
        var decimals = mark < 0 ? 0 : text.Length - mark - 1;
        var grouping = mark >= 0 && decimals == 3 && (text[mark] == (german ? '.' : ',') || text.IndexOfAny(['.', ',']) != mark || text[..mark].TrimStart('0').Length > 0);
        var plain = grouping || mark < 0
            ? text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal)
            : string.Concat(text[..mark].Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal), ".", text.AsSpan(mark + 1));
        return plain.Length < 25 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The currency within the next words, past adjectives, "of" and the metal.</summary>
    private static string? Currency(Token[] tokens, int at, WordLists words, out int last)
    {
        last = at;
        for (var i = at; i < tokens.Length && i < at + 4; i++)
        {
            if (words.GroupOf("currencies").TryGetValue(tokens[i].Text, out var code) || words.GroupOf("currencies").TryGetValue(tokens[i].Lower, out code))
            {
                last = i;
                if (i + 1 < tokens.Length && tokens[i + 1].Lower is "sterling" or "silber" or "silver" or "gold")
                {
                    last = i + 1;
                }
                else if (i + 2 < tokens.Length && tokens[i + 1].Lower is "in" or "of" && tokens[i + 2].Lower is "silber" or "silver" or "gold")
                {
                    last = i + 2;
                }

                return code;
            }

            if (tokens[i].Lexeme.Shape != TokenShape.Word || tokens[i].Is(WordKind.Preposition) && tokens[i].Lower != "of" || tokens[i].Is(WordKind.Coordinator) || tokens[i].Is(WordKind.Article) || tokens[i].Lexeme.MaybeNumber)
            {
                return null;
            }
        }

        return null;
    }
}
