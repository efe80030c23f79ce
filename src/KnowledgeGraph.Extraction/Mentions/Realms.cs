using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Rulers of realms that no gazetteer knows: "the Sultan of Kedah", "der Emir von Kano". The title tells that the land is a state, and that no other
/// ruler of that title is meant.
/// </summary>
internal static class Realms
{
    private static readonly EntityLabel[] States = [EntityLabel.State];

    public static void Find(Sentence sentence, Document document)
    {
        var words = sentence.Lexicon.Words;
        var tokens = sentence.Tokens;
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (!words.Cue("of-a-realm", tokens[i + 1].Lower) || tokens[i].Lexeme.Shape != TokenShape.Word || tokens[i + 2].Mention is not { } land || land.First != i + 2 || tokens[i].Mention is { } named && named.First != i)
            {
                continue;
            }

            var title = tokens[i].Lexeme.Find(WordClass.Noun)?.Lemma.ToLowerInvariant() ?? tokens[i].Lower;
            if (words.Cue("sovereign-titles", title) ? IsUnknown(land) : words.Cue("eastern-titles", title) && (IsUnknown(land) || IsNoState(land)))
            {
                var name = MentionStage.Words(sentence, document, land.First, land.Last);
                var text = MentionStage.Words(sentence, document, i, land.Last);
                MentionStage.Cover(sentence, new Mention { First = i, Last = land.Last, Kind = MentionKind.Name, Candidates = [document.Provisional.Get(EntityLabel.State, name)], Text = text });
            }
        }
    }

    private static bool IsUnknown(Mention land) => land is { Kind: MentionKind.Unknown, Candidates.Count: 0 };

    private static bool IsNoState(Mention land) => land.Kind == MentionKind.Name && land.As(States) is null && land.Candidates.All(candidate => candidate.Label is EntityLabel.Territory or EntityLabel.Place);
}
