using System.Globalization;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Reads numbers written in letters: zweihundertfünfzig; two hundred and fifty thousand; eine halbe Million.</summary>
internal static class NumberWords
{
    /// <summary>Whether a number in letters can begin with a word: a cheap question asked once of every form.</summary>
    public static bool MayBegin(Lexeme word, WordLists words)
    {
        var lower = word.Lower;
        return word.Is(Lemmas.WordKind.Number | Lemmas.WordKind.Multiplier) || IsOne(lower) || lower is "a" or "half" or "hundred"
            || (lower.Length is > 5 and < 40 && (lower.Contains("hundert", StringComparison.Ordinal) || lower.Contains("tausend", StringComparison.Ordinal) || lower.Contains("und", StringComparison.Ordinal)))
            || Fractions.Written(lower, words, out _);
    }

    public static bool Read(Token[] tokens, int i, WordLists words, bool german, out decimal value, out int last)
    {
        last = i;
        return german ? German(tokens, i, words, out value, ref last) : English(tokens, i, words, out value, ref last);
    }

    private static bool German(Token[] tokens, int i, WordLists words, out decimal value, ref int last)
    {
        var lower = tokens[i].Lower;
        var numbers = words.GroupOf("numbers");
        value = 0;
        if (IsOne(lower))
        {
            // "eine" is a number only before a multiplier: eine Million, eine halbe Million.
            if (i + 1 < tokens.Length && words.GroupOf("multipliers").ContainsKey(tokens[i + 1].Text))
            {
                value = 1;
                return true;
            }

            if (i + 2 < tokens.Length && tokens[i + 1].Lower is "halbe" or "halben" && words.GroupOf("multipliers").ContainsKey(tokens[i + 2].Text))
            {
                value = 0.5m;
                last = i + 1;
                return true;
            }

            return false;
        }

        if (numbers.TryGetValue(lower, out var text))
        {
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }

        return Fractions.Written(lower, words, out value)
            || (lower.Length is > 5 and < 40 && (lower.Contains("hundert", StringComparison.Ordinal) || lower.Contains("tausend", StringComparison.Ordinal) || lower.Contains("und", StringComparison.Ordinal))
                && GermanCompound(lower, numbers, out value));
    }

    private static bool GermanCompound(string word, IReadOnlyDictionary<string, string> numbers, out decimal value)
    {
        foreach (var (name, size) in new[] { ("tausend", 1000m), ("hundert", 100m) })
        {
            var at = word.IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            value = 1;
            decimal rest = 0;
            var after = word[(at + name.Length)..];
            after = after.StartsWith("und", StringComparison.Ordinal) ? after[3..] : after;
            var good = (at == 0 || GermanCompound(word[..at], numbers, out value)) && (after.Length == 0 || GermanCompound(after, numbers, out rest));
            value = (value * size) + rest;
            return good;
        }

        if (numbers.TryGetValue(word, out var text))
        {
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }

        value = 0;
        var und = word.Length < 7 ? -1 : word.IndexOf("und", 2, StringComparison.Ordinal);
        if (und > 0 && numbers.TryGetValue(word[..und], out var ones) && numbers.TryGetValue(word[(und + 3)..], out var tens))
        {
            value = decimal.Parse(ones, CultureInfo.InvariantCulture) + decimal.Parse(tens, CultureInfo.InvariantCulture);
            return true;
        }

        return false;
    }

    private static bool English(Token[] tokens, int i, WordLists words, out decimal value, ref int last)
    {
        value = 0;
        var numbers = words.GroupOf("numbers");
        decimal sum = 0;
        var any = false;
        for (var k = i; k < tokens.Length; k++)
        {
            var lower = tokens[k].Lower;
            if (lower is "a" or "half" && !any)
            {
                var half = lower == "half" ? 1 : 0;
                var next = k + 1 < tokens.Length && tokens[k + 1].Lower == "a" ? k + 2 : k + 1;
                if (next < tokens.Length && words.GroupOf("multipliers").ContainsKey(tokens[next].Text))
                {
                    value = half == 1 ? 0.5m : 1;
                    last = next - 1;
                    return true;
                }

                return false;
            }

            if (numbers.TryGetValue(lower, out var text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                sum += number;
            }
            else if (lower == "hundred" && any)
            {
                sum *= 100;
            }
            else if (any && (lower == "and" || tokens[k].IsPunctuation('-')) && k + 1 < tokens.Length && numbers.ContainsKey(tokens[k + 1].Lower) && tokens[k].IsPunctuation('-'))
            {
                continue;
            }
            else
            {
                break;
            }

            any = true;
            last = k;
        }

        value = sum;
        return any;
    }

    private static bool IsOne(string word) => word is "ein" or "eine" or "einer" or "einem" or "einen" or "eines";
}
