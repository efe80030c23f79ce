using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Cuts sentences into words, numbers and punctuation. Hyphens cut, except in words that the lexicon writes with them; apostrophes stay where letters follow, except the English genitive.</summary>
internal sealed class TokenStage : Stage
{
    private readonly Dictionary<string, LexemeTable> _tables;

    public TokenStage(Dictionary<string, LexemeTable> tables) => _tables = tables;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Reading, Part.Sentences];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Tokens];

    public override void Run(Document document)
    {
        using var cutter = new TokenCutter(document.Reading, _tables);
        foreach (var sentence in document.Sentences)
        {
            sentence.Tokens = Courtesies.Drop(cutter.Cut(sentence.Start, sentence.End, sentence.Lexicon.Code), sentence.Lexicon.Words);
        }
    }
}

/// <summary>Passes over what courtesy puts before a title: "His Majesty the King" is the king, "Seine Katholische Majestät" the Catholic Majesty.</summary>
internal static class Courtesies
{
    private const string Cue = "courtesies";

    public static Token[] Drop(Token[] tokens, Lexicon.WordLists words)
    {
        List<Token>? kept = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var title = i + 2 < tokens.Length && tokens[i].Is(Lemmas.WordKind.Possessive | Lemmas.WordKind.Pronoun) && tokens[i + 1].Lexeme.Capital ? Title(tokens, i, words) : i;
            kept ??= title > i ? [.. tokens[..i]] : null;
            kept?.Add(tokens[title]);
            i = title;
        }

        return kept is null ? tokens : [.. kept];
    }

    /// <summary>Where what counts begins: behind the courtesy with an article, or behind the pronoun where the courtesy is more than one word; where the pronoun stands otherwise.</summary>
    private static int Title(Token[] tokens, int pronoun, Lexicon.WordLists words)
    {
        var at = Courtesy(tokens, pronoun + 1, words);
        return at < 0 ? pronoun
            : at + 1 < tokens.Length && tokens[at + 1].Is(Lemmas.WordKind.Article) ? at + 1
            : at > pronoun + 1 ? pronoun + 1 : pronoun;
    }

    /// <summary>The word of courtesy that stands there or behind one or two adjectives; -1 where none does.</summary>
    private static int Courtesy(Token[] tokens, int from, Lexicon.WordLists words)
    {
        for (var at = from; at < tokens.Length && at < from + 3 && tokens[at].Lexeme.Capital; at++)
        {
            if (words.Cue(Cue, tokens[at].Lower))
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>Cuts one document.</summary>
internal sealed class TokenCutter : IDisposable
{
    // No word of the lexicon with hyphens is longer.
    private const int LongestJoined = 40;

    private readonly string _text;
    private readonly Dictionary<string, LexemeTable> _tables;
    private readonly Dictionary<string, DocumentForms> _forms = new(StringComparer.Ordinal);
    private readonly List<Token> _tokens = [];

    public TokenCutter(string text, Dictionary<string, LexemeTable> tables)
    {
        _text = text;
        _tables = tables;
    }

    public Token[] Cut(int start, int end, string language)
    {
        if (!_forms.TryGetValue(language, out var forms))
        {
            _forms[language] = forms = new DocumentForms(_tables[language]);
        }

        _tokens.Clear();
        var at = start;
        while (at < end)
        {
            var letter = _text[at];
            if (char.IsWhiteSpace(letter) || letter == MarkupStage.Filler)
            {
                at++;
                continue;
            }

            var (stop, shape) = char.IsAsciiDigit(letter) ? (NumberEnd(at, end), TokenShape.Number)
                : IsWordLetter(letter) ? (Joined(at, WordEnd(at, end), end, forms), TokenShape.Word)
                : letter is '\'' or '’' && IsGenitive(at, end) ? (at + 2, TokenShape.Word)
                : (at + 1, TokenShape.Punctuation);
            var span = _text.AsSpan(at, stop - at);
            if (span.Contains(MarkupStage.Filler))
            {
                span = span.ToString().Replace(MarkupStage.Filler.ToString(), string.Empty, StringComparison.Ordinal);
            }

            _tokens.Add(new Token(at, stop, forms.Get(span, shape)));
            at = stop;
        }

        return [.. _tokens];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var forms in _forms.Values)
        {
            forms.Dispose();
        }
    }

    private static bool IsWordLetter(char letter) => char.IsLetter(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private bool IsGenitive(int at, int end) =>
        at + 1 < end && _text[at + 1] == 's' && (at + 2 >= end || !char.IsLetter(_text[at + 2]));

    private int WordEnd(int at, int end)
    {
        var text = _text.AsSpan(0, end);
        var i = at + 1;
        while (i < text.Length && (char.IsAsciiLetter(text[i]) || GoesOn(i, end)))
        {
            i++;
        }

        return i;
    }

    private bool GoesOn(int i, int end)
    {
        var letter = _text[i];
        return IsWordLetter(letter) || (letter == MarkupStage.Filler && i + 1 < end && IsWordLetter(_text[i + 1]))
            || (letter is '\'' or '’' && i + 1 < end && char.IsLetter(_text[i + 1]) && !IsGenitive(i, end));
    }

    /// <summary>"go-between", "commander-in-chief": hyphens stay in words of which the lexicon tells with them; one past the end of such a word.</summary>
    private int Joined(int at, int stop, int end, DocumentForms forms)
    {
        var joined = stop;
        for (var next = stop; next + 1 < end && next - at < LongestJoined && _text[next] == '-' && char.IsLower(_text[next + 1]) && char.IsLower(_text[at]);)
        {
            next = WordEnd(next + 1, end);
            joined = forms.Knows(_text.AsSpan(at, next - at)) ? next : joined;
        }

        return joined;
    }

    private int NumberEnd(int at, int end)
    {
        var i = at;
        while (i < end)
        {
            if (char.IsAsciiDigit(_text[i]))
            {
                i++;
            }
            else if (_text[i] is '.' or ',' && i + 1 < end && char.IsAsciiDigit(_text[i + 1]) && (i - at <= 3))
            {
                i += 2;
            }
            else if (_text[i] is '.' or ',' && i + 3 < end && char.IsAsciiDigit(_text[i + 1]) && char.IsAsciiDigit(_text[i + 2]) && char.IsAsciiDigit(_text[i + 3]))
            {
                i += 4;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
