using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Where a note says that a battle was, when not in its own words: "Mukden: Japanese victory", "Domokos, 17 May. Greeks beaten."</summary>
internal static class Battlefield
{
    private static readonly EntityLabel[] Places = [EntityLabel.Battle, EntityLabel.Place, EntityLabel.Territory, EntityLabel.Waterway];

    public static Mention? Of(Sentence sentence)
    {
        var colon = Array.FindLastIndex(sentence.Tokens, token => token.IsPunctuation(':'));
        if (colon > 0 && sentence.Mentions.Where(mention => mention.Last < colon).ToList() is { Count: > 0 } before)
        {
            return before.TrueForAll(mention => mention.Kind is not MentionKind.Adjective) ? before.Find(IsPlace) : null;
        }

        return sentence.EntryHead?.Mentions.Find(IsPlace);
    }

    private static bool IsPlace(Mention mention) => mention.Candidates.Count == 0 ? mention.Kind == MentionKind.Unknown : mention.As(Places) is not null;
}
