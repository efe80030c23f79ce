using System.Buffers;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Which German words with a capital are names, though every noun has one.</content>
internal sealed partial class UnknownNames
{
    private const NounClass Named = NounClass.Place | NounClass.Territory | NounClass.Port | NounClass.Waterway | NounClass.Ship | NounClass.Office;

    /// <summary>Whether a word that no list holds ends as towns do: Flensburg, Rastatt.</summary>
    private static bool Townlike(Sentence sentence, string text) =>
        text.Length > 6 && sentence.Lexicon.Words.Set("town-endings").Any(ending => text.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsDoubtful(Sentence sentence, int i)
    {
        var before = i > 0 ? sentence.Tokens[i - 1] : null;
        var led = before is not null && (before.Is(WordKind.Determiner | WordKind.Quantifier | WordKind.Number) || before.Lexeme.Find(WordClass.Adjective) is not null
            || (before.Lexeme.Shape == TokenShape.Word && !before.Lexeme.Capital && before.Lexeme.Kind == WordKind.None && before.Lexeme.Find(WordClass.Verb, WordForm.Finite) is null));
        if (before is not null && (before.Lexeme.NounClass & Named) != NounClass.None && before.Lexeme.Capital && before.Lexeme.Find(WordClass.Noun)?.Is(WordForm.Plural) is not true)
        {
            // "die Insel Alsen", "der Geschäftsträger Varenne": after what names are led by.
            return false;
        }

        var text = sentence.Tokens[i].Text;
        if (Compass(sentence, text) || Watery(sentence, text) || (Foreign(sentence, text) && !(led && before!.Is(WordKind.Article))))
        {
            return false;
        }

        led &= !(Townlike(sentence, text) || Listed(sentence, i)) || before is { Lower: "einem" or "einen" or "eines" or "einer" or "ein" or "eine" } || (before is not null && before.Is(WordKind.Both));
        led |= text.EndsWith("lingen", StringComparison.Ordinal);
        led |= sentence.Lexicon.Words.Set("bare-nouns").Contains(text);
        return led || (text.EndsWith("en", StringComparison.Ordinal) && !Townlike(sentence, text)) || text.EndsWith("er", StringComparison.Ordinal) || text.EndsWith("e", StringComparison.Ordinal);
    }

    /// <summary>"gab ihr Capraia zurück", "wies Cuza ab": no German word that the lists leave out ends so, but for a few.</summary>
    private static bool Foreign(Sentence sentence, string text) =>
        text.Length > 3 && (text[^1] is 'a' or 'o' or 'i' or 'u' or 'y' || text.AsSpan().ContainsAny(ForeignLetters))
        && !sentence.Lexicon.Words.Set("foreign-nouns").Contains(text) && !sentence.Lexicon.Words.Set("foreign-nouns").Contains(text.TrimEnd('s'));

    private static readonly SearchValues<char> ForeignLetters = SearchValues.Create("áàâãåćčçéèêëěğíìîïłńñňóòôõøřśşšțúùûýżźžŠŽ");

    /// <summary>"Nordserbien", "Niederbengalen": a land by the quarter of a larger one.</summary>
    private static bool Compass(Sentence sentence, string text)
    {
        foreach (var quarter in sentence.Lexicon.Words.Set("land-quarters"))
        {
            if (text.Length > quarter.Length + 4 && text.StartsWith(quarter, StringComparison.Ordinal) && text.EndsWith("ien", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Botschafter Ludwigs XV.": the ruler in the genitive is whom the other serves.</summary>
    private static bool OfRuler(Sentence sentence, int title) =>
        sentence.Lexicon.IsGerman && title + 1 < sentence.Tokens.Length && !Royals.IsTitle(sentence.Tokens[title].Text) && sentence.Tokens[title + 1].Mention is { } ruler && ruler.Last > ruler.First && ruler.As([EntityLabel.Person]) is not null
        && RomanNumeral.Is(sentence.Tokens[ruler.Last].Text) && (sentence.Tokens[title + 2].Text is "'" or "’" || (sentence.Tokens[title + 1].Text.EndsWith('s') && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[title + 1].Text[..^1])));

    /// <summary>"der Peipussee", "die Memelbucht": waters have an article.</summary>
    private static bool Watery(Sentence sentence, string text)
    {
        foreach (var ending in sentence.Lexicon.Words.Set("water-endings"))
        {
            if (text.Length > ending.Length + 3 && text.EndsWith(ending, StringComparison.Ordinal) && !sentence.Lexicon.Words.Set("bare-nouns").Contains(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Le Kef", "La Goletta": an article of another language with which a name begins.</summary>
    private static bool Opens(Sentence sentence, int i) =>
        i > 0 && i + 1 < sentence.Tokens.Length && sentence.Lexicon.IsGerman && sentence.Tokens[i] is { Mention: null, Lexeme: { Capital: true, Text.Length: 2 } } article && article.Is(WordKind.NameParticle) && !article.Is(WordKind.Preposition | WordKind.Article)
        && IsNameWord(sentence, i + 1);
}
