using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names of which the gazetteer knows but a part: "La Rothière-Brienne", "Castelo Branco e Sousa", "the Eighth Turkish War". The whole is another than the part.</summary>
internal static class JoinedNames
{
    /// <summary>Joins the parts of such names in an English sentence.</summary>
    public static void Find(Sentence sentence, Document document)
    {
        for (var m = 0; m < sentence.Mentions.Count; m++)
        {
            var mention = sentence.Mentions[m];
            if (mention is not { Kind: MentionKind.Unknown, Candidates.Count: 0 })
            {
                continue;
            }

            if ((Before(sentence, mention) ?? Behind(sentence, mention)) is { } place)
            {
                Join(sentence, document, Math.Min(place.First, mention.First), Math.Max(place.Last, mention.Last), place.Entity!.Label == EntityLabel.Battle ? EntityLabel.Battle : null);
                m = -1;
            }
            else if (mention.First == mention.Last && sentence.Lexicon.Words.Cue("war-numbers", sentence.Tokens[mention.First].Lower) && At(sentence, mention.Last + 1) is { Entity.Label: EntityLabel.War } war && war.First == mention.Last + 1)
            {
                Join(sentence, document, mention.First, war.Last, EntityLabel.War);
                m = -1;
            }
        }
    }

    /// <summary>A known place or battle before a hyphen, or before the "and" within a name, and an unknown word.</summary>
    private static Mention? Before(Sentence sentence, Mention mention)
    {
        var join = mention.First - 1;
        return join > 0 && (Hyphens.Joins(sentence.Tokens, join) || (sentence.Tokens[join].Mention is null && sentence.Lexicon.Words.Cue("joins-names", sentence.Tokens[join].Text))) ? Place(At(sentence, join - 1)) : null;
    }

    /// <summary>A known place behind an unknown word and a hyphen.</summary>
    private static Mention? Behind(Sentence sentence, Mention mention)
    {
        var hyphen = mention.Last + 1;
        return hyphen + 1 < sentence.Tokens.Length && Hyphens.Joins(sentence.Tokens, hyphen) ? Place(At(sentence, hyphen + 1)) : null;
    }

    private static Mention? Place(Mention? mention) =>
        mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place or EntityLabel.Battle or EntityLabel.Territory } ? mention : null;

    private static Mention? At(Sentence sentence, int at) => at < sentence.Tokens.Length ? sentence.Tokens[at].Mention : null;

    private static void Join(Sentence sentence, Document document, int first, int last, EntityLabel? label)
    {
        var text = MentionStage.Words(sentence, document, first, last);
        MentionStage.Cover(sentence, new Mention
        {
            First = first,
            Last = last,
            Kind = label is null ? MentionKind.Unknown : MentionKind.Composed,
            Candidates = label is { } kind ? [document.Provisional.Get(kind, text)] : [],
            Text = text,
        });
    }
}
