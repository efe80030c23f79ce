using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Puts the names that tell which ones are meant in the stead of the noun for several: "returned several islands to France in 1802, including
/// Martinique and Tobago", "drei Provinzen, nämlich Roussillon, Artois und Cerdagne", "the powers, among them France and Russia".
/// </summary>
internal static class Elaborated
{
    /// <summary>How many pieces of the sentence the noun may stand before the word that tells more.</summary>
    private const int Reach = 8;

    public static void Join(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase.Items.Count: > 1 })
            {
                Within(sentence, i);
            }

            if (i < 2 || nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Items.Count: > 0, Antecedent: null } told } || told.Head is not { Kind: ItemKind.Name } head || Lead(sentence, i) is not { } lead || !(ItemKinds.IsActor(head) || ItemKinds.IsLand(head)))
            {
                continue;
            }

            var host = Host(sentence, lead, head);
            if (host < 0)
            {
                continue;
            }

            Replace(sentence, nodes[host].Phrase!, told.Items);
            var end = i + 1 < nodes.Count && nodes[i + 1].Kind == NodeKind.Comma && nodes[lead - 1].Kind == NodeKind.Comma ? i + 1 : i;
            var from = nodes[lead - 1].Kind == NodeKind.Comma ? lead - 1 : lead;
            nodes.RemoveRange(from, end - from + 1);
            i = from;
        }
    }

    /// <summary>"possessions in Italy, notably Naples and Milan", "mehrere Inseln, darunter Martinique": what was joined to the phrase before tells which ones are meant.</summary>
    private static void Within(Sentence sentence, int at)
    {
        var phrase = sentence.Nodes[at].Phrase!;
        var told = phrase.Items.FindIndex(1, item => item is { Kind: ItemKind.Name, First: > 0 } && Tells(sentence, sentence.Tokens[item.First - 1].Lower));
        if (told < 1)
        {
            return;
        }

        var (several, names) = (phrase.Items[told - 1], phrase.Items.GetRange(told, phrase.Items.Count - told));
        if (several is { Kind: ItemKind.Noun, IsPlural: true, Mention: null, Attributes.Count: 0 } && Fits(sentence, several, names[0]))
        {
            phrase.Items.Remove(several);
        }
        else if (several.Kind == ItemKind.Name && phrase.Preposition is not null && Host(sentence, at, names[0]) is >= 0 and var host)
        {
            phrase.Items.RemoveRange(told, names.Count);
            Replace(sentence, sentence.Nodes[host].Phrase!, names);
        }
    }

    private static void Replace(Sentence sentence, Phrase host, List<Item> told)
    {
        var last = host.Items[^1];
        if (last.Attributes is [.., { Preposition: "of" or "von" } counted])
        {
            if (!sentence.Lexicon.Words.Cue("counting-heads", last.Lemma))
            {
                counted.Items.RemoveAt(counted.Items.Count - 1);
                counted.Items.AddRange(told);
                return;
            }

            host.Items.Remove(last);
        }
        else if (last is { Attributes.Count: 0, Possessive: null })
        {
            host.Items.Remove(last);
        }

        host.Items.AddRange(told);
    }

    /// <summary>The first node of the words that tell more: "including", "nämlich", "among them", "unter ihnen"; null where none stand before the phrase.</summary>
    private static int? Lead(Sentence sentence, int at)
    {
        var nodes = sentence.Nodes;
        var words = sentence.Lexicon.Words;
        if (nodes[at].Phrase!.Preposition is { } preposition)
        {
            return Tells(sentence, preposition) ? at : null;
        }

        var before = nodes[at - 1];
        return before.Kind == NodeKind.Other && before.First == before.Last && Tells(sentence, sentence.Tokens[before.First].Lower) ? at - 1
            : before.Phrase is { Preposition: { } among, Items: [{ Kind: ItemKind.Pronoun }] } && words.Cue("among-these", among) ? at - 1
            : null;
    }

    private static bool Tells(Sentence sentence, string word) => sentence.Lexicon.Words.Set("elaborators").Contains(word) && !sentence.Lexicon.Words.Cue("sides-of-several", word);

    /// <summary>The noun for several of the kind of the names, before the words that tell more; -1 where none is.</summary>
    private static int Host(Sentence sentence, int lead, Item told)
    {
        var nodes = sentence.Nodes;
        for (var k = lead - 1; k >= 0 && lead - k <= Reach; k--)
        {
            if (nodes[k].Kind is NodeKind.Break or NodeKind.Relative or NodeKind.Subordinator)
            {
                return -1;
            }

            if (nodes[k] is { Kind: NodeKind.Phrase, Phrase: { Items: [.., { Kind: ItemKind.Noun, Mention: null } noun], Negated: false, IsApposition: false } } && (noun.Attributes is [.., { Preposition: "of" or "von", Items: [.., { Kind: ItemKind.Noun } counted] }] ? counted : noun) is { IsPlural: true, Mention: null } several && Fits(sentence, several, told))
            {
                return k;
            }
        }

        return -1;
    }

    private static bool Fits(Sentence sentence, Item several, Item told) =>
        (several.Class & NounClass.Port) == NounClass.None
        && ((ItemKinds.IsLand(told) && ItemKinds.IsLand(several)) || (ItemKinds.IsActor(told) && !ItemKinds.IsPerson(told) && (sentence.Lexicon.Words.Cue("unnamed-groups", several.Lemma) || (several.Class & NounClass.State) != NounClass.None)));
}
