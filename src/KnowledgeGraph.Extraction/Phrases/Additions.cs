using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// Adds what a sentence says of one more: "Kerch, together with Kinburn", "Pomerania, with Rügen and Stettin, fell", "Puerto Rico goes to X, as
/// does Guam", "Israel ratified, and so did Egypt". It becomes part of the phrase of which the same is said.
/// </summary>
internal static class Additions
{
    private static readonly EntityLabel[] Lands = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway];

    private static readonly EntityLabel[] States = [EntityLabel.State];

    private static readonly Action<Sentence, int>[] GermanSteps = [Together];

    private static readonly Action<Sentence, int>[] EnglishSteps = [Together, Comitative, FormerLatter, Afterthought, Likewise];

    public static void Join(Sentence sentence)
    {
        var steps = sentence.Lexicon.IsGerman ? GermanSteps : EnglishSteps;
        for (var i = 1; i < sentence.Nodes.Count; i++)
        {
            foreach (var step in steps)
            {
                // What the step before has joined is gone, and may have been the end of the sentence.
                if (i < sentence.Nodes.Count)
                {
                    step(sentence, i);
                }
            }
        }
    }

    /// <summary>"Schleswig and Holstein, the former to Prussia, the latter to Austria": the first and the last of the two.</summary>
    private static void FormerLatter(Sentence sentence, int i)
    {
        if (sentence.Nodes[i].Phrase is not { Items: [{ Kind: ItemKind.Pronoun, Lemma: "former" or "latter" } word] } phrase)
        {
            return;
        }

        var pair = sentence.Nodes.Take(i).LastOrDefault(node => node.Phrase is { Items.Count: 2 } && node.Kind == NodeKind.Phrase)?.Phrase;
        if (pair is not null)
        {
            phrase.Items[0] = word.Lemma == "former" ? pair.Items[0] : pair.Items[1];
        }
    }

    private static void Together(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        if (nodes[i].Phrase is not { Preposition: { } preposition, Items.Count: > 0 } added || nodes[i].Kind != NodeKind.Phrase || !sentence.Lexicon.Words.Cue("adding-prepositions", preposition))
        {
            return;
        }

        TogetherWith(sentence, i, added);
    }

    /// <summary>"France, shoulder to shoulder with Britain, beat the Russians", "Bavaria, in company with Saxony, took Belgrade": between commas behind whom acts, who does it with him.</summary>
    private static void Comitative(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        if (i < 3 || i + 1 >= nodes.Count || nodes[i + 1].Kind != NodeKind.Comma || nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: { } preposition, Items.Count: > 0 } added } || !sentence.Lexicon.Words.Cue("adding-prepositions", preposition)
            || !added.Items.TrueForAll(item => ItemKinds.IsActor(item) && item.Mention?.As(States) is not null))
        {
            return;
        }

        var lead = i - 1;
        while (lead > 0 && nodes[lead].Kind == NodeKind.Other)
        {
            lead--;
        }

        var company = lead == i - 1 && nodes[lead] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "in", Items: [{ Kind: ItemKind.Noun, Attributes.Count: 0, Owners.Count: 0 } noun] } } && sentence.Lexicon.Words.Cue("company-nouns", noun.Lemma);
        var words = lead < i - 1 && sentence.Lexicon.Words.Cue("company-words", sentence.Tokens[nodes[i - 1].First].Lower);
        lead -= company ? 1 : 0;
        if (!(company || words) || BesideComma(nodes, lead + 1) is not { } host || host.Phrase!.Items.Exists(ItemKinds.IsPerson))
        {
            return;
        }

        host.Phrase.Items.AddRange(added.Items);
        nodes.RemoveAt(i);
    }

    private static void TogetherWith(Sentence sentence, int i, Phrase added)
    {
        var nodes = sentence.Nodes;
        if (!sentence.Lexicon.IsGerman)
        {
            added.Items.RemoveAll(item => item is { Kind: ItemKind.Noun, Mention: null, Attributes.Count: 0 } && (item.Possessive is not null || item.Determiner is null) && sentence.Lexicon.Words.Cue("belongings", item.Lemma));
        }

        var word = nodes[i - 1].Kind == NodeKind.Other && (sentence.Lexicon.IsGerman ? sentence.Lexicon.Words.Cue("together-words", nodes[i - 1].Word) : nodes[i - 1].Word is "together" or "along");
        // "Straßburg mit seinen Besitzungen", "Canada with all its dependencies": what belongs to a land by its nature is no land beside it.
        var lands = !(sentence.Lexicon.IsGerman ? added.Items.Exists(static item => item is { Possessive: not null, Mention: null }) : added.Items.Count == 0) && added.Items.Exists(Land) && added.Items.TrueForAll(item => (item.Kind == ItemKind.Name || !word || LedByNoun(item) || (!sentence.Lexicon.IsGerman && ItemKinds.IsLand(item) && item.Attributes.Count > 0)) && (Land(item) || (item.Kind == ItemKind.Noun && ItemKinds.IsLand(item)) || item is { Kind: ItemKind.Name, Mention: { Kind: Mentions.MentionKind.Unknown, Candidates.Count: 0 } }));
        // "Finnland samt Åland": with such a word nobody acts together, so that what is called like a state is a land as well.
        var only = sentence.Lexicon.IsGerman && added.Preposition is { } preposition && !sentence.Lexicon.Words.Cue("together-prepositions", preposition);
        var beside = lands && nodes[i - 1] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } before } && before.Items.Exists(item => Land(item) || (only && item.Mention?.As(States) is not null));
        if (word && !lands && sentence.Lexicon.IsGerman)
        {
            // Who acts with another is told by the clause: it may stand before him.
            return;
        }

        if (!word && !beside && !(lands && nodes[i - 1].Kind == NodeKind.Comma))
        {
            return;
        }

        var host = lands
            ? only && beside ? nodes[i - 1]
            : nodes.Take(i).LastOrDefault(node => node.Phrase is { } phrase && phrase.Items.Exists(Land) && node.Kind == NodeKind.Phrase && (phrase.Preposition is null or "of" || !word))
            : BesideComma(nodes, i - 1) ?? nodes.Take(i).FirstOrDefault(node => node.Phrase is { Preposition: null } phrase && ItemKinds.IsActor(phrase.Head) && node.Kind == NodeKind.Phrase);
        if (host is null || i - nodes.IndexOf(host) > 8 || !(lands || added.Items.TrueForAll(ItemKinds.IsActor)))
        {
            return;
        }

        host.Phrase!.Items.AddRange(added.Items);
        nodes.RemoveAt(i);
        if (word && lands)
        {
            // That they did it together is told of actors, and lands only go together.
            nodes.RemoveAt(i - 1);
        }
    }

    /// <summary>"At X the Romanians, together with Russian units, beat": who stands right before the comma; null where nobody does.</summary>
    private static Node? BesideComma(List<Node> nodes, int word) =>
        word > 1 && nodes[word - 1].Kind == NodeKind.Comma && nodes[word - 2] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } phrase } actor && ItemKinds.IsActor(phrase.Head) ? actor : null;

    /// <summary>"The Morea to Venice, and Santa Maura with it", "Kars, and the town of Ardahan besides", "Los to France, also Yarbutenda": one more land at the end.</summary>
    private static void Afterthought(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        var adverbs = sentence.Lexicon.Words.Set("addition-adverbs");
        if (nodes[i] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null } more } || !more.Items.TrueForAll(item => Land(item) || ItemKinds.IsLand(item) || item is { Kind: ItemKind.Name, Mention.Kind: Mentions.MentionKind.Unknown }) || !(nodes[i - 1].Kind == NodeKind.Coordinator || adverbs.Contains(sentence.Tokens[nodes[i - 1].First].Lower)))
        {
            return;
        }

        var end = i + 1;
        while (end < nodes.Count && ((nodes[end].Kind == NodeKind.Phrase && nodes[end].Phrase is { Preposition: "with" or "on" or "in" or "near" or "off" } phrase && (phrase.Preposition != "with" || phrase.Head.Kind == ItemKind.Pronoun))
            || (nodes[end].First == nodes[end].Last && adverbs.Contains(sentence.Tokens[nodes[end].First].Lower))))
        {
            end++;
        }

        if (end < nodes.Count && nodes[end].Kind is not (NodeKind.Break or NodeKind.Other))
        {
            return;
        }

        var verb = nodes.FindLastIndex(i - 1, node => node.Kind is NodeKind.Verb);
        var host = verb < 0 ? -1 : nodes.FindIndex(verb, i - 1 - verb, node => node is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } phrase } && phrase.Items.Exists(Land));
        if (host < 0 || nodes.FindIndex(host, i - host, node => node.Kind is NodeKind.Break or NodeKind.Relative or NodeKind.Subordinator) >= 0 || (end > i + 1 && nodes[i + 1].Kind == NodeKind.Verb))
        {
            return;
        }

        nodes[host].Phrase!.Items.AddRange(more.Items);
        nodes.RemoveRange(i - 1, end - i + 1);
    }

    /// <summary>"Together with the island of Tobago": a land that a noun leads.</summary>
    private static bool LedByNoun(Item item) =>
        ItemKinds.IsLand(item) && item.Attributes is [{ Preposition: "of" } named] && named.Items.TrueForAll(inner => inner.Kind == ItemKind.Name && inner.Mention is { } mention && (mention.As(Lands) is not null || mention.Candidates.Count == 0));

    private static bool Land(Item item) => item.Mention?.As(Lands) is not null || (item.Kind == ItemKind.Noun && ((item.Class & (NounClass.Territory | NounClass.Place)) != NounClass.None || item.Attributes.Exists(attribute => attribute.Items.Exists(inner => inner.Mention?.As(Lands) is not null))));

    private static void Likewise(Sentence sentence, int i)
    {
        var nodes = sentence.Nodes;
        if (i + 2 >= nodes.Count || sentence.Tokens[nodes[i].First].Lower is not ("as" or "so") || nodes[i].First != nodes[i].Last
            || nodes[i + 1] is not { Kind: NodeKind.Verb } verb || verb.Verb!.Lemma is not ("do" or "be" or "have") || nodes[i + 2].Phrase is not { Preposition: null } more || nodes[i + 2].Kind != NodeKind.Phrase
            || (i + 3 < nodes.Count && nodes[i + 3].Kind == NodeKind.Verb))
        {
            return;
        }

        var finite = nodes.FindIndex(node => node.Kind == NodeKind.Verb);
        if (finite >= i || FirstAlike(nodes, finite, more) is not { } subject)
        {
            return;
        }

        subject.Phrase!.Items.AddRange(more.Items);
        var from = nodes[i - 1].Kind is NodeKind.Coordinator ? i - 1 : i;
        nodes.RemoveRange(from, i + 3 - from);
    }

    private static Node? FirstAlike(List<Node> nodes, int until, Phrase more)
    {
        for (var i = 0; i < until; i++)
        {
            if (nodes[i] is { Kind: NodeKind.Phrase, Phrase: { Preposition: null } phrase } && ItemKinds.Alike(phrase.Head, more.Head))
            {
                return nodes[i];
            }
        }

        return null;
    }
}
