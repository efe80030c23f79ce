using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>"Heinrich Gossler (1812–1884)": a name with the years of a life behind it is that of a person, whom the text calls by his surname from then on.</summary>
internal static class LifeDates
{
    private const int LongestName = 7;

    private const int LongestBracket = 20;

    private const int YearDigits = 4;

    /// <summary>Whether two years stand in a bracket behind a token.</summary>
    public static bool Follow(Sentence sentence, int last)
    {
        var tokens = sentence.Tokens;
        if (last + 1 >= tokens.Length || !tokens[last + 1].IsPunctuation('('))
        {
            return false;
        }

        var years = 0;
        for (var i = last + 2; i < tokens.Length && i < last + LongestBracket && !tokens[i].IsPunctuation(')'); i++)
        {
            years += tokens[i].Text.Length == YearDigits && int.TryParse(tokens[i].Text, out _) ? 1 : 0;
        }

        return years == 2;
    }

    /// <summary>Notes the unknown person whose name and life dates open a text; null where none does.</summary>
    public static Mention? Open(Document document, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var first = 0;
        while (first < tokens.Length && (tokens[first].Is(WordKind.Title) || (tokens[first].Lexeme.NounClass & NounClass.Office) != NounClass.None))
        {
            first++;
        }

        var last = first;
        while (last < tokens.Length && last < first + LongestName && IsPart(tokens[last]))
        {
            last++;
        }

        last--;
        if (last <= first || tokens[last].Is(WordKind.NameParticle) || !tokens[first].Lexeme.Capital || !Follow(sentence, last))
        {
            return null;
        }

        var text = MentionStage.Words(sentence, document, first, last);
        return new Mention { First = first, Last = last, Kind = MentionKind.Composed, Candidates = [document.Provisional.Get(EntityLabel.Person, text)], Text = text };
    }

    /// <summary>"CUSHING, Caleb (1800–1879)": the person whose surname and forenames head an entry; null where none do.</summary>
    public static Mention? Entry(Document document, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var comma = 0;
        while (comma < tokens.Length && comma < LongestName && IsSurname(tokens[comma]))
        {
            comma++;
        }

        var last = comma + 1;
        while (last < tokens.Length && last < comma + LongestName && IsPart(tokens[last]))
        {
            last++;
        }

        last--;
        if (comma == 0 || last <= comma || !tokens[comma].IsPunctuation(',') || !Follow(sentence, last))
        {
            return null;
        }

        var surname = MentionStage.Words(sentence, document, 0, comma - 1);
        var name = $"{MentionStage.Words(sentence, document, comma + 1, last)} {(surname.Length > 1 && !surname.Any(char.IsLower) ? surname[0] + surname[1..].ToLowerInvariant() : surname)}";
        var known = tokens[0].Mention is { Kind: MentionKind.Name } mention && mention.Last == comma - 1 && mention.Candidates.Count == 1 && mention.As([EntityLabel.Person]) is not null ? mention.Candidates : null;
        return new Mention { First = 0, Last = last, Kind = known is null ? MentionKind.Composed : MentionKind.Name, Candidates = known ?? [document.Provisional.Get(EntityLabel.Person, name)], Text = name };
    }

    private static bool IsSurname(Token token) =>
        IsPart(token) || token is { Lexeme: { Capital: true, Shape: TokenShape.Word }, Mention: { Kind: MentionKind.Name } mention } && mention.As([EntityLabel.Person]) is not null;

    private static bool IsPart(Token token) =>
        token.Is(WordKind.NameParticle) || token.IsPunctuation('-')
        || (token.Lexeme is { Capital: true, Shape: TokenShape.Word, NounClass: NounClass.None } && !token.Is(WordKind.Month | WordKind.NotName) && token.Mention is null or { Kind: MentionKind.Unknown } or { Candidates.Count: 0 });
}
