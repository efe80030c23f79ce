using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>Lists of lands that German interrupts by what is left out, or by where the further ones come from.</content>
internal static partial class InterruptedLists
{
    private static void JoinGerman(Sentence sentence)
    {
        if (sentence.Lexicon.IsGerman)
        {
            JoinExcepted(sentence);
            JoinDescribed(sentence);
            JoinFurther(sentence);
        }
    }

    /// <summary>"das Elsass, ausgenommen Belfort, und der Nordosten Lothringens": what is left out of the first is none of the list.</summary>
    private static void JoinExcepted(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 3 < nodes.Count; i++)
        {
            if (!Land(nodes[i]))
            {
                continue;
            }

            var at = Past(nodes, i + 1);
            if (at >= nodes.Count || nodes[at] is not { Kind: NodeKind.Phrase, Phrase.Preposition: { } preposition } || !sentence.Lexicon.Words.Cue("excepting-prepositions", preposition))
            {
                continue;
            }

            at = Past(nodes, at + 1);
            if (at + 1 < nodes.Count && nodes[at].Kind == NodeKind.Coordinator && Land(nodes[at + 1]) && !Continues(sentence, nodes, at + 1))
            {
                nodes[i].Phrase!.Items.AddRange(nodes[at + 1].Phrase!.Items);
                nodes.RemoveRange(at, 2);
            }
        }
    }

    /// <summary>"Livland, ein altes Ordensland, Estland und Ingermanland an Russland", "Olmütz, eine starke Festung, sowie Brünn": what the first of several lands is, between commas.</summary>
    private static void JoinDescribed(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        foreach (var node in nodes)
        {
            if (Land(node) && node.Phrase!.Items is { Count: > 2 } items)
            {
                DropDescriptions(sentence, items);
            }
        }

        for (var i = 0; i + 4 < nodes.Count; i++)
        {
            if (!Land(nodes[i]) || nodes[i + 1].Kind != NodeKind.Comma || nodes[i + 2] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, Mention: null, IsPlural: false } told] } }
                || told.Determiner is null || !sentence.Lexicon.Words.Cue("indefinite-articles", told.Determiner) || nodes[i + 3].Kind != NodeKind.Comma)
            {
                continue;
            }

            var more = nodes[i + 4].Kind == NodeKind.Coordinator ? i + 5 : i + 4;
            if (more < nodes.Count && Land(nodes[more]) && nodes[more].Phrase!.Head.Kind == ItemKind.Name && (more == i + 5 || nodes[more].Phrase!.Items.Count > 1) && !(more + 1 < nodes.Count && nodes[more + 1] is { Kind: NodeKind.Verb, Verb: { } verb } && verb.Is(WordForm.Finite) && !verb.Is(WordForm.Participle | WordForm.Infinitive)))
            {
                nodes[i].Phrase!.Items.AddRange(nodes[more].Phrase!.Items);
                nodes.RemoveRange(i + 1, more - i);
            }
        }
    }

    /// <summary>"Savoyen, ein altes Herzogtum, Nizza und Belgien": what is said of the land before it, between commas, is no member of the list.</summary>
    private static void DropDescriptions(Sentence sentence, List<Item> items)
    {
        for (var i = items.Count - 2; i > 0; i--)
        {
            if (items[i] is { Kind: ItemKind.Noun, Mention: null, IsPlural: false, Attributes.Count: 0, Owners.Count: 0, Determiner: { } article } told && items[i - 1].Kind == ItemKind.Name && sentence.Lexicon.Words.Cue("indefinite-articles", article)
                && told.First > 0 && told.End + 1 < sentence.Tokens.Length && sentence.Tokens[told.First - 1].IsPunctuation(',') && sentence.Tokens[told.End + 1].IsPunctuation(','))
            {
                items.RemoveAt(i);
            }
        }
    }

    /// <summary>"Schonen, Halland, dazu aus norwegischem Besitz Bohuslän": a list without "und", and more behind an adverb that goes on with it.</summary>
    private static void JoinFurther(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 3 < nodes.Count; i++)
        {
            if (!Land(nodes[i]))
            {
                continue;
            }

            var last = i;
            while (last + 2 < nodes.Count && nodes[last + 1].Kind == NodeKind.Comma && Land(nodes[last + 2]))
            {
                last += 2;
            }

            if (last + 3 >= nodes.Count || nodes[last + 1].Kind != NodeKind.Comma || nodes[last + 2].Kind != NodeKind.Other || !sentence.Lexicon.Words.Set("list-adverbs").Contains(sentence.Tokens[nodes[last + 2].First].Lower))
            {
                continue;
            }

            var more = last + 3;
            more += nodes[more] is { Kind: NodeKind.Phrase, Phrase.Preposition: not null } && more + 1 < nodes.Count ? 1 : 0;
            if (Land(nodes[more]) && !Continues(sentence, nodes, more))
            {
                nodes[i].Phrase!.Items.AddRange(nodes.GetRange(i + 1, more - i).Where(Land).SelectMany(node => node.Phrase!.Items));
                nodes.RemoveRange(i + 1, more - i);
            }
        }
    }

    /// <summary>"das Banat samt Temesvar, Nordserbien mit Belgrad und die Kleine Walachei": rows of lands that what belongs to one of them had parted, once that is joined.</summary>
    public static void JoinRows(Sentence sentence)
    {
        var nodes = sentence.Nodes;
        for (var i = 0; i + 2 < nodes.Count && sentence.Lexicon.IsGerman; i++)
        {
            while (i + 2 < nodes.Count && Land(nodes[i]) && nodes[i].Phrase!.Items.Count > 1 && nodes[i + 1].Kind == NodeKind.Comma && Land(nodes[i + 2]) && nodes[i + 2].Phrase!.Items.Count > 1 && !Continues(sentence, nodes, i + 2))
            {
                nodes[i].Phrase!.Items.AddRange(nodes[i + 2].Phrase!.Items);
                nodes.RemoveRange(i + 1, 2);
            }
        }
    }

    private static int Past(List<Node> nodes, int at) => at < nodes.Count && nodes[at].Kind == NodeKind.Comma ? at + 1 : at;
}
