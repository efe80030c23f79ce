using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// English: small states of which a text tells and that no gazetteer knows for such: "Annals of the prince-bishopric of Chur", "The Landgraviate of X
/// was a state of the Empire". The opening of the text alone can say so; a county that is ceded is none.
/// </summary>
internal sealed class SmallStates
{
    private const int Opening = 2;

    private static readonly EntityLabel[] States = [EntityLabel.State];

    private readonly Document _document;
    private readonly Dictionary<string, Entity> _states = new(StringComparer.Ordinal);

    public SmallStates(Document document) => _document = document;

    /// <summary>Finds the state that an opening sentence names, and takes its name for it wherever it stands without a preposition of place.</summary>
    public void Find(Sentence sentence, int at)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return;
        }

        if (at < Opening)
        {
            Open(sentence);
        }

        if (_states.Count == 0)
        {
            return;
        }

        foreach (var mention in sentence.Mentions.ToList())
        {
            if (mention.Kind is MentionKind.Name or MentionKind.Unknown && mention.As(States) is null && _states.TryGetValue(mention.Text, out var state)
                && !(mention.First > 0 && sentence.Lexicon.Words.Cue("where-towns-lie", sentence.Tokens[mention.First - 1].Lower)))
            {
                MentionStage.Cover(sentence, new Mention { First = mention.First, Last = mention.Last, Kind = MentionKind.Name, Candidates = [state, .. mention.Candidates], Text = mention.Text });
            }
        }
    }

    /// <summary>"[Annals of] the bishopric of Chur": nothing but a word for a history stands before it.</summary>
    private void Open(Sentence sentence)
    {
        var (tokens, words) = (sentence.Tokens, sentence.Lexicon.Words);
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i + 1].Lower == "of" && words.Groups("small-realms").ContainsKey(tokens[i].Lower))
            {
                if (tokens[i + 2].Mention is { } land && land.Last >= i + 2 && (land.First == i + 2 || (land.First < i + 2 && land.Candidates.Count == 0)) && land.As(States) is null)
                {
                    var name = MentionStage.Words(sentence, _document, i + 2, land.Last);
                    _states[name] = _document.Provisional.Realm(name, tokens[i].Lower);
                }

                return;
            }

            if (!tokens[i].Is(Lemmas.WordKind.Article) && tokens[i].Lexeme.Shape == Tokens.TokenShape.Word && tokens[i].Lower != "of" && !words.Cue("histories", tokens[i].Lower) && !words.Cue("before-small-realms", tokens[i].Lower))
            {
                return;
            }
        }
    }
}
