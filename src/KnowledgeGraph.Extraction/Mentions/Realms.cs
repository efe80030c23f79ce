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
        for (var k = sentence.Mentions.Count - 1; k >= 0; k--)
        {
            if (k < sentence.Mentions.Count && sentence.Mentions[k] is { First: > 1 } land && sentence.Lexicon.Words.Cue("of-a-realm", sentence.Tokens[land.First - 1].Lower))
            {
                Crown(sentence, document, land);
            }
        }
    }

    /// <summary>Takes a land for a state where a ruler's title stands before it.</summary>
    private static void Crown(Sentence sentence, Document document, Mention land)
    {
        var words = sentence.Lexicon.Words;
        var head = sentence.Tokens[land.First - 2];
        if (head.Lexeme.Shape != TokenShape.Word || (head.Mention is { } named && named.First != land.First - 2))
        {
            return;
        }

        var title = head.Lexeme.Find(WordClass.Noun)?.Lemma.ToLowerInvariant() ?? head.Lower;
        if (words.Cue("sovereign-titles", title) ? IsUnknown(land) : words.Cue("eastern-titles", title) && (IsUnknown(land) || IsNoState(land)))
        {
            var name = MentionStage.Words(sentence, document, land.First, land.Last);
            var text = MentionStage.Words(sentence, document, land.First - 2, land.Last);
            MentionStage.Cover(sentence, new Mention { First = land.First - 2, Last = land.Last, Kind = MentionKind.Name, Candidates = [document.Provisional.Get(EntityLabel.State, name)], Text = text });
        }
    }

    private static bool IsUnknown(Mention land) => land is { Kind: MentionKind.Unknown, Candidates.Count: 0 };

    private static bool IsNoState(Mention land) => land.Kind == MentionKind.Name && land.As(States) is null && land.Candidates.All(candidate => candidate.Label is EntityLabel.Territory or EntityLabel.Place);
}
