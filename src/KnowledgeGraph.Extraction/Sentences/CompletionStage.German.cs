using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Sentences;

/// <content>German: items that begin with their verb, and items that end in an infinitive.</content>
internal sealed partial class CompletionStage
{
    private const NounClass NoActor = NounClass.Treaty | NounClass.War | NounClass.Battle | NounClass.Parties;

    /// <summary>"Schweden" before "trat Finnland ab", "Durch den Frieden wurde Russland verpflichtet," before "Bessarabien abzutreten": the words that an item takes up with its own verb; none where it does not.</summary>
    private static Token[] GermanLead(Sentence intro, Sentence item)
    {
        if (item.Tokens.Length < 3 || intro.Tokens.Length is 0 or > LongestIntro || intro.Tokens[^1].Text is "." or "!" or "?" or ";" || HeadsTerms(intro))
        {
            return [];
        }

        var words = WithoutColon(intro.Tokens);
        if (words.Length == 0)
        {
            return [];
        }

        var verb = Array.FindIndex(words, Conjugated);
        return BeginsWithVerb(item) ? verb < 0 && words.Length <= LongestSubject && NamesActor(words) ? words : []
            : verb >= 0 && EndsInInfinitive(item, words[^1].IsPunctuation(','), words.Length < intro.Tokens.Length) ? words : [];
    }

    private static bool HeadsTerms(Sentence intro)
    {
        var (heads, announcers) = (intro.Lexicon.Words.Set("term-heads"), intro.Lexicon.Words.Set("announcers"));
        return Array.Exists(intro.Tokens, token => heads.Contains(token.Lower) || announcers.Contains(token.Lower));
    }

    /// <summary>"trat Finnland ab", "erhielt Wismar zurück": a form that nothing but a verb can have, before what it is done to.</summary>
    private static bool BeginsWithVerb(Sentence item) =>
        item.Tokens[0].Lexeme is { Capital: false, Kind: WordKind.None } first && first.Find(WordClass.Verb, WordForm.Finite) is not null && first.Find(WordClass.Verb, WordForm.Infinitive) is null && first.Find(WordClass.Adjective) is null
        && (first.Find(WordClass.Verb, WordForm.Participle) is null || item.Tokens[1].Lexeme is { Capital: true } name && name.Find(WordClass.Noun) is null || item.Tokens[1].Is(WordKind.Article));

    /// <summary>"Schweden", "Das Deutsche Reich", "Seitens der Pforte" not: names and nouns without a preposition, of which none is a treaty or a war.</summary>
    private static bool NamesActor(Token[] words) =>
        words[^1].Lexeme is { Capital: true, Shape: TokenShape.Word } && Array.TrueForAll(words, token => (token.Lexeme.NounClass & NoActor) == NounClass.None && !token.Is(WordKind.Preposition | WordKind.Subordinator)
            && (token.Lexeme.Capital || token.Is(WordKind.Article | WordKind.Coordinator)));

    private static bool Conjugated(Token token) =>
        !token.Lexeme.Capital && IsFinite(token);

    /// <summary>"Bessarabien abzutreten;", "auf Kars zu verzichten;", "Hongkong abtreten;": its last word is an infinitive, with its marker unless a colon goes before and without it unless a comma does, and nothing before it is a verb of its own.</summary>
    private static bool EndsInInfinitive(Sentence item, bool comma, bool colon)
    {
        var end = item.Tokens.Length - 1;
        while (end > 0 && item.Tokens[end].Lexeme.Shape == TokenShape.Punctuation)
        {
            end--;
        }

        var last = item.Tokens[end].Lexeme;
        var zu = last.Find(WordClass.Verb, WordForm.ZuInfinitive) is not null || (end > 0 && item.Tokens[end - 1].Lower == "zu");
        return end > 1 && !last.Capital && (zu ? !colon : !comma && last.Find(WordClass.Verb, WordForm.Infinitive) is not null) && !Array.Exists(item.Tokens[..end], token => token.Is(WordKind.Subordinator) || (token.Lexeme.Kind == WordKind.None && Conjugated(token) && token.Lexeme.Find(WordClass.Verb, WordForm.Participle) is null));
    }
}
