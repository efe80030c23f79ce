using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Rulers by their first name alone and those who served them by their surname: "Now Milan sued for peace", "Roberts entered Pretoria", where the text tells of
/// Serbia or Britain in his time and of nobody else so called.
/// </summary>
internal sealed class LoneRulers
{
    private readonly Royals _royals;
    private readonly Surnames _surnames;
    private readonly Document _document;
    private readonly GazetteerIndex _gazetteer;
    private readonly HashSet<string> _states;

    public LoneRulers(Royals royals, Surnames surnames, GazetteerIndex gazetteer, Document document)
    {
        _royals = royals;
        _surnames = surnames;
        _document = document;
        _gazetteer = gazetteer;
        _states = [.. document.Sentences.SelectMany(sentence => sentence.Mentions).SelectMany(mention => mention.Candidates).SelectMany(entity => entity.Label == EntityLabel.State ? [entity.Id] : entity.Serves)];
    }

    public void Find(Sentence sentence)
    {
        if (sentence.Year is not { } year)
        {
            return;
        }

        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.Lexicon.IsGerman && IsPair(sentence, i) && _royals.Alone(sentence.Tokens[i].Lexeme.Key, sentence.Tokens[i + 1].Lexeme.Key, year, _states) is { } pair)
            {
                NotePair(sentence, i, pair);
            }
            else if (sentence.Tokens[i].Lexeme is { Capital: true, Shape: TokenShape.Word } lexeme && IsAlone(sentence, i))
            {
                if (_royals.Alone(lexeme.Text, year, _states) is { } ruler)
                {
                    Note(sentence, i, ruler);
                }
                else if (!sentence.Lexicon.IsGerman && sentence.Tokens[i].Mention is null)
                {
                    NoteServant(sentence, i, year);
                }
            }
        }
    }

    /// <summary>Notes whoever alone bears a surname; where several do who served one state, somebody of that name who serves it.</summary>
    private void NoteServant(Sentence sentence, int at, int year)
    {
        var bearers = _surnames.Alone(sentence.Tokens[at].Lexeme.Key, year, _states);
        if (bearers.Count == 0 || Continues(sentence, at))
        {
            return;
        }

        var served = bearers.Select(bearer => _gazetteer.ServedBy(bearer, year)).OfType<Entity>().Where(state => bearers.Count == 1 || _states.Contains(state.Id)).Distinct().ToList();
        if (served is [var state])
        {
            var man = bearers.Count == 1 ? bearers[0] : _document.Provisional.Get(EntityLabel.Person, sentence.Tokens[at].Text);
            Cover(sentence, at, at, sentence.Tokens[at].Text, man, state);
        }
    }

    /// <summary>"Fernando E. Guachalla", "Bunau-Varilla", "near Roberts": whether a word belongs to a longer name, or tells where.</summary>
    private static bool Continues(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        return (at + 1 < tokens.Length && char.IsUpper(tokens[at + 1].Text[0]))
            || (at > 0 && (tokens[at - 1].IsPunctuation('-') || tokens[at - 1].IsPunctuation('.') || sentence.Lexicon.Words.Cue("where-named", tokens[at - 1].Lower)));
    }

    /// <summary>"Victor Emmanuel": two words written like names that no mention covers, with no further one beside them.</summary>
    private static bool IsPair(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        return at + 1 < tokens.Length && tokens[at] is { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word } } && tokens[at + 1] is { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word } }
            && (at + 2 >= tokens.Length || (!tokens[at + 2].Lexeme.Capital && tokens[at + 2].Lower is not "of" && !tokens[at + 2].Is(WordKind.NameParticle)));
    }

    private void NotePair(Sentence sentence, int at, Entity ruler)
    {
        var first = at > 0 && Royals.IsTitle(sentence.Tokens[at - 1].Text) && sentence.Tokens[at - 1].Mention is null ? at - 1 : at;
        Cover(sentence, first, at + 1, $"{sentence.Tokens[at].Text} {sentence.Tokens[at + 1].Text}", ruler, _gazetteer.ServedBy(ruler, sentence.Year));
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
            Cover(sentence, at, at, sentence.Tokens[at].Text, ruler, served);
        }
    }

    private static void Cover(Sentence sentence, int first, int last, string text, Entity person, Entity? served) =>
        MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = MentionKind.Name, Candidates = [person], Text = text, Served = served });

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
