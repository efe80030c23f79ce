using System.Globalization;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Reads what a number has beside its whole: 4½ million, 2 1/2 million, four and a half million, viereinhalb Millionen.</summary>
internal static class Fractions
{
    /// <summary>Adds the fraction that stands behind a whole number, if one does.</summary>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="words">The lists of the language: <c>fractions</c>.</param>
    /// <param name="unit">What the fraction is one of: a million and a half.</param>
    /// <param name="value">The whole number; with its fraction afterwards.</param>
    /// <param name="last">The last token of the number.</param>
    public static void Add(Token[] tokens, WordLists words, decimal unit, ref decimal value, ref int last)
    {
        var fractions = words.GroupOf("fractions");
        if (last + 1 < tokens.Length && fractions.TryGetValue(tokens[last + 1].Text, out var text) && tokens[last + 1].Lexeme.Shape != TokenShape.Word)
        {
            value += unit * Value(text);
            last++;
        }
        else if (last + 3 < tokens.Length && words.Cue("fraction-leads", tokens[last + 1].Lower) && words.Cue("fraction-leads", tokens[last + 2].Lower) && fractions.TryGetValue(tokens[last + 3].Lower, out var told))
        {
            // "four and a half"
            value += unit * Value(told);
            last += 3;
        }
        else if (last + 3 < tokens.Length && tokens[last + 2].IsPunctuation('/') && Small(tokens[last + 1]) is { } above && Small(tokens[last + 3]) is { } below && above < below)
        {
            // "2 1/2"
            value += unit * above / below;
            last += 3;
        }
    }

    /// <summary>"viereinhalb": a number whose fraction is written with it.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="words">The lists of the language: <c>numbers</c>, <c>fractions</c>.</param>
    /// <param name="value">Its value; 0 where it is no such number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool Written(string word, WordLists words, out decimal value)
    {
        foreach (var (ending, text) in words.GroupOf("fractions"))
        {
            if (ending.Length > 3 && word.EndsWith(ending, StringComparison.Ordinal) && words.GroupOf("numbers").TryGetValue(word[..^ending.Length], out var whole))
            {
                value = Value(whole) + Value(text);
                return true;
            }
        }

        value = 0;
        return false;
    }

    private static decimal Value(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static int? Small(Token token) => token.Text.Length == 1 && char.IsAsciiDigit(token.Text[0]) && token.Text[0] != '0' ? token.Text[0] - '0' : null;
}
