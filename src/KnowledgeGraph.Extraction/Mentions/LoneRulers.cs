using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Rulers by their first name alone: "Now Milan sued for peace", where the text tells of Serbia in his time and of nobody else so called.</summary>
internal sealed class LoneRulers
{
    private readonly Royals _royals;
    private readonly GazetteerIndex _gazetteer;
    private readonly HashSet<string> _states;

    public LoneRulers(Royals royals, GazetteerIndex gazetteer, Document document)
    {
        _royals = royals;
        _gazetteer = gazetteer;
        _states = [.. document.Sentences.SelectMany(sentence => sentence.Mentions).SelectMany(mention => mention.Candidates).Where(entity => entity.Label == EntityLabel.State).Select(entity => entity.Id)];
    }

    public void Find(Sentence sentence)
    {
        if (sentence.Year is not { } year)
        {
            return;
        }

        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Lexeme is { Capital: true, Shape: TokenShape.Word } lexeme && IsAlone(sentence, i) && _royals.Alone(lexeme.Text, year, _states) is { } ruler)
            {
                Note(sentence, i, ruler);
            }
        }
    }

    private void Note(Sentence sentence, int at, Entity ruler)
    {
        var served = _gazetteer.ServedBy(ruler, sentence.Year);
        if (sentence.Tokens[at].Mention is { } town)
        {
            town.Candidates = [.. town.Candidates, ruler];
            town.Served = served;
        }
        else
        {
            MentionStage.Cover(sentence, new Mention { First = at, Last = at, Kind = MentionKind.Name, Candidates = [ruler], Text = sentence.Tokens[at].Text, Served = served });
        }
    }

    /// <summary>Whether a word stands by itself: no name or title beside it, and no preposition before what could be a town.</summary>
    private static bool IsAlone(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var (before, after) = (at > 0 ? tokens[at - 1] : null, at + 1 < tokens.Length ? tokens[at + 1] : null);
        if (tokens[at].Mention is { } mention && (mention.First < mention.Last || mention.Kind != MentionKind.Name || mention.Candidates.Count == 0 || !mention.Candidates.All(entity => entity.Label == EntityLabel.Place) || before?.Is(WordKind.Preposition | WordKind.Contraction) != false))
        {
            return false;
        }

        return before is not { Lexeme: { Capital: true, Shape: TokenShape.Word }, Mention: not null } && before?.Is(WordKind.Title | WordKind.Article) != true && !(before is { Lexeme: { Capital: true, Shape: TokenShape.Word } } && at > 1 && !sentence.Lexicon.IsGerman)
            && after is null or { Lexeme.Capital: false } && after?.IsPunctuation('-') != true && after?.Is(WordKind.NameParticle) != true && after is not { Lower: "of" or "von" } && tokens[at].Lexeme is { Analyses.Length: 0, Kind: WordKind.None };
    }
}
