using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>English: "recognised the independence of Chile, and that of Bolivia", "by the ministers of France and those of Prussia": a pronoun before a preposition stands for the last noun that has the same behind it.</summary>
internal static class StandIns
{
    /// <summary>Puts nouns where pronouns stand for them.</summary>
    public static void Resolve(Sentence sentence)
    {
        if (!Array.Exists(sentence.Tokens, token => sentence.Lexicon.Words.Cue("standing-for-nouns", token.Lower)))
        {
            return;
        }

        var nouns = new List<(Item Item, string? Behind)>();
        for (var i = 0; i < sentence.Nodes.Count; i++)
        {
            if (sentence.Nodes[i] is { Kind: NodeKind.Phrase, Phrase: { } phrase })
            {
                Read(sentence, phrase, i + 1 < sentence.Nodes.Count ? sentence.Nodes[i + 1].Phrase?.Preposition : null, nouns);
            }
        }
    }

    private static void Read(Sentence sentence, Phrase phrase, string? behind, List<(Item Item, string? Behind)> nouns)
    {
        for (var k = 0; k < phrase.Items.Count; k++)
        {
            var item = phrase.Items[k];
            var next = k == phrase.Items.Count - 1 ? behind : null;
            if (item.Kind == ItemKind.Pronoun && sentence.Lexicon.Words.Cue("standing-for-nouns", item.Lemma) && (item.Attributes.Count > 0 ? item.Attributes[0].Preposition : next) is { } preposition && Meant(sentence, nouns, item, preposition) is { } noun)
            {
                phrase.Items[k] = item = noun;
            }

            foreach (var attribute in item.Attributes)
            {
                Read(sentence, attribute, null, nouns);
            }

            // "the place of that of San Stefano": the noun around it is not meant.
            if (item.Kind is ItemKind.Noun or ItemKind.Name)
            {
                nouns.Add((item, next));
            }
        }
    }

    /// <summary>The last noun of the same number with the same preposition, or of a state, behind it; null where there is none.</summary>
    private static Item? Meant(Sentence sentence, List<(Item Item, string? Behind)> nouns, Item pronoun, string preposition)
    {
        var plural = sentence.Lexicon.Words.Cue("standing-for-several", pronoun.Lemma);
        for (var i = nouns.Count - 1; i >= 0; i--)
        {
            var (noun, behind) = nouns[i];
            if (noun.Kind == ItemKind.Name)
            {
                if (!plural && preposition == "of" && Fought(sentence, noun) is { } fight)
                {
                    return Copy(pronoun, fight, NounClass.Battle, plural);
                }
            }
            else if ((noun.IsPlural == plural || (plural && pronoun.Attributes is [{ Items.Count: > 1 }])) && noun.Lemma.Length > 0 && (behind == preposition || noun.Attributes.Exists(attribute => attribute.Preposition == preposition) || (preposition == "of" && noun.Owners.Count > 0)))
            {
                return Copy(pronoun, noun.Lemma, noun.Class, plural);
            }
        }

        return null;
    }

    /// <summary>"the battle of Novi": the noun that begins the name of a battle; null where none does.</summary>
    private static string? Fought(Sentence sentence, Item name) =>
        name.Mention is { } mention && mention.As([EntityLabel.Battle]) is not null && sentence.Tokens[mention.First] is { Lexeme: var lexeme } && (lexeme.NounClass & NounClass.Battle) != NounClass.None ? lexeme.Find(WordClass.Noun)?.Lemma : null;

    private static Item Copy(Item pronoun, string lemma, NounClass kind, bool plural)
    {
        var item = new Item { Kind = ItemKind.Noun, First = pronoun.First, Last = pronoun.Last, Head = pronoun.Head, End = pronoun.End, Lemma = lemma, Class = kind, Determiner = "the", IsPlural = plural };
        item.Attributes.AddRange(pronoun.Attributes);
        return item;
    }
}
