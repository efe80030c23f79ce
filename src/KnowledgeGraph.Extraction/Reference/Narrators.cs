using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Whose state "we" means in memoirs, letters and diaries: that of him who tells, where the text says whom he served.</summary>
internal static class Narrators
{
    private static readonly EntityLabel[] States = [EntityLabel.State];

    private const int Reach = 8;

    /// <summary>The state of which a sentence shows that whoever tells is one of its people; null where it shows none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="opens">Whether it is one of the first, in which a title can say whose memoirs these are.</param>
    public static Entity? Of(Sentence sentence, bool opens)
    {
        if (!sentence.Mentions.Exists(mention => mention.Kind is MentionKind.Demonym or MentionKind.Adjective))
        {
            // Who tells is known by his people or by the adjective of his office alone.
            return null;
        }

        var words = sentence.Lexicon.Words;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var word = sentence.Tokens[i].Lower;
            if (words.Cue("first-person", word) && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Mention is { Kind: not MentionKind.Unknown } people && people.First == i + 1
                && people.Kind is MentionKind.Demonym or MentionKind.Adjective && (people.Last + 1 >= sentence.Tokens.Length || sentence.Tokens[people.Last + 1].Tag != Tag.Noun))
            {
                // "wir Portugiesen", "we Portuguese"
                return people.As(States);
            }

            if (((opens && (words.Cue("memoirs", sentence.Tokens[i].Text) || words.Cue("memoirs", sentence.Tokens[i].Lexeme.Find(WordClass.Noun)?.Lemma ?? string.Empty))) || words.Cue("i-myself", word)) && Served(sentence, i) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"The memoirs of a Portuguese officer", "I was then Austrian envoy": the state before the office that follows.</summary>
    private static Entity? Served(Sentence sentence, int from)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.First > from && mention.First <= from + Reach && mention.Last + 1 < sentence.Tokens.Length)
            {
                return mention.Kind == MentionKind.Adjective && (sentence.Tokens[mention.Last + 1].Lexeme.NounClass & (NounClass.Office | NounClass.Person | NounClass.Organ | NounClass.People)) != NounClass.None ? mention.As(States) : null;
            }
        }

        return null;
    }
}
