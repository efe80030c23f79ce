using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>English names of persons that are made of a number or a land: "Maria I of Portugal", "the Earl of Sandwich".</summary>
internal static class TitledNames
{
    private static readonly EntityLabel[] Lands = [EntityLabel.State, EntityLabel.Territory];

    /// <summary>"Maria I of Portugal", "Queen Maria I": the monarch who begins at a token; null where none does.</summary>
    public static Mention? Monarch(Sentence sentence, Document document, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length || !Forename(tokens[i]) || !RomanNumeral.IsShort(tokens[i + 1].Text))
        {
            return null;
        }

        var land = i + 3 < tokens.Length && tokens[i + 2].Lower == "of" && tokens[i + 3].Mention is { Kind: MentionKind.Name } named && named.First == i + 3 ? named : null;
        var state = land?.As([EntityLabel.State]);
        var titled = i > 0 && tokens[i - 1].Is(WordKind.Title);
        if (state is null && !titled)
        {
            return null;
        }

        var last = state is null ? i + 1 : land!.Last;
        var text = MentionStage.Words(sentence, document, i, last);
        return new Mention { First = i, Last = last, Kind = MentionKind.Name, Candidates = [document.Provisional.Get(EntityLabel.Person, text)], Text = text, Served = state };
    }

    /// <summary>"The Earl of Sandwich", "the Marquis of Alegrete": a title that is a name by its land; null where the land is one that he would rule.</summary>
    public static Mention? Noble(Sentence sentence, Document document, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 2 >= tokens.Length || tokens[i].Mention is not null || !tokens[i].Lexeme.Capital || tokens[i + 1].Lower is not ("of" or "de") || !sentence.Lexicon.Words.Set("noble-titles").Contains(tokens[i].Text))
        {
            return null;
        }

        var last = i + 2;
        if (tokens[last].Mention is { } land)
        {
            if (land.First != last || land.Kind != MentionKind.Name || land.As(Lands) is not null)
            {
                return null;
            }

            last = land.Last;
        }
        else if (!tokens[last].Lexeme.Capital || tokens[last].Lexeme.Shape != TokenShape.Word || tokens[last].Is(WordKind.NotName | WordKind.Month))
        {
            return null;
        }
        else
        {
            while (Next(sentence, last) is { } next)
            {
                last = next;
            }
        }

        last = UnknownNames.PastParticles(sentence, last);
        var text = MentionStage.Words(sentence, document, i, last);
        return new Mention { First = i, Last = last, Kind = MentionKind.Name, Candidates = [document.Provisional.Get(EntityLabel.Person, text)], Text = text };
    }

    /// <summary>The next word of a name, also behind a hyphen: Saint-Séverin.</summary>
    private static int? Next(Sentence sentence, int last)
    {
        var tokens = sentence.Tokens;
        var at = last + 2 < tokens.Length && tokens[last + 1].IsPunctuation('-') && tokens[last + 1].Start == tokens[last].End && tokens[last + 2].Start == tokens[last + 1].End ? last + 2 : last + 1;
        return at < tokens.Length && tokens[at] is { Mention: null, Lexeme: { NameLike: true, Capital: true } } ? at : null;
    }

    private static bool Forename(Token token) =>
        token is { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word, Analyses.Length: 0, Kind: WordKind.None } } && token.Text.Length > 2;
}
