using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <content>What among the members of a list is no member, and what the remark on a member has swallowed.</content>
internal sealed partial class LandLists
{
    /// <summary>How many pieces a remark between "and" and the last land may have.</summary>
    private const int LongestAside = 5;

    /// <summary>"Kars, the strongest fortress, then Erzurum": one thing without a name, between the commas, says what the town before it is.</summary>
    private static void Described(Sentence sentence, Phrase phrase)
    {
        for (var k = phrase.Items.Count - 2; k > 0; k--)
        {
            var item = phrase.Items[k];
            if (Appositions.DescribesLand(sentence, phrase.Items[k - 1], item) && item.End + 1 < sentence.Tokens.Length && sentence.Tokens[item.End + 1].Tag is Tag.Comma or Tag.Coordinator)
            {
                // "Stettin, once a Swedish town, and Wollin"
                phrase.Items.RemoveAt(k);
                continue;
            }

            if (item is { Kind: ItemKind.Noun, IsPlural: false, Mention: null, Attributes.Count: 0, Owners.Count: 0, Possessive: null, Determiner: "the" or "a" or "an", First: > 0 } && phrase.Items[k - 1] is { Kind: ItemKind.Name } named && ItemKinds.IsLand(named) && ItemKinds.IsLand(item)
                && phrase.Items[k + 1].Kind == ItemKind.Name && sentence.Tokens[item.First - 1].Tag == Tag.Comma && item.End + 1 < sentence.Tokens.Length && sentence.Tokens[item.End + 1].Tag is Tag.Comma or Tag.Coordinator)
            {
                phrase.Items.RemoveAt(k);
            }
        }
    }

    /// <summary>"The three German duchies, Schleswig, Holstein and Lauenburg": the names say which.</summary>
    private static void Spelt(Sentence sentence, Phrase phrase)
    {
        if (phrase.Items is not [{ Kind: ItemKind.Noun, IsPlural: true, Mention: null or { Candidates.Count: 0 }, Attributes.Count: 0 } several, _, _, ..] || sentence.Tokens[several.End + 1].Tag != Tag.Comma || !(several.Quantity is not null || several.Determiner is "the" or "these" or "both" || Counts(sentence, several)))
        {
            return;
        }

        if (ItemKinds.IsLand(several) && phrase.Items.Skip(1).All(item => item.Kind == ItemKind.Name && (ItemKinds.IsLand(item) || item.Mention is { Kind: Mentions.MentionKind.Unknown } or { Kind: Mentions.MentionKind.Name, Entity.Label: EntityLabel.State })))
        {
            phrase.Items.RemoveAt(0);
        }
    }

    /// <summary>Whether a number stands in front of a noun.</summary>
    private static bool Counts(Sentence sentence, Item several)
    {
        for (var k = several.First; k < several.Last; k++)
        {
            if (sentence.Tokens[k].Tag == Tag.Number || sentence.Quantities.Exists(quantity => quantity.First == k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Baku, Derbent, the port of the Caspian, and Ganja", "Slavonia, part of the Banat and Fiume": what "and" joins behind the last member of a list is the next member, and not one more to which that belongs.</summary>
    private static void Swallowed(Sentence sentence, int at)
    {
        var nodes = sentence.Nodes;
        var before = nodes[nodes[at - 1].Kind == NodeKind.Comma ? at - 2 : at - 1];
        if (nodes[at] is { Kind: NodeKind.Phrase, Phrase: { Preposition: "including", Items: [{ Kind: ItemKind.Name }, { Kind: ItemKind.Name } beside] } within } && Land(before) && ItemKinds.IsLand(beside) && ClosedBefore(sentence, beside.First))
        {
            // "Lombardy, including Milan, as well as Mantua"
            within.Items.Remove(beside);
            before.Phrase!.Items.Add(beside);
            return;
        }

        if (nodes[at] is not { Kind: NodeKind.Phrase, Phrase: { Preposition: null, Items: [{ Kind: ItemKind.Noun, IsPlural: false, Mention: null, Attributes: [{ Preposition: "of", Items: [{ Kind: ItemKind.Name }, { Kind: ItemKind.Name } next] } of] } remark] } phrase } || nodes[at - 1].Kind != NodeKind.Comma || !ItemKinds.IsLand(of.Head) || !(ItemKinds.IsLand(next) || next.Mention is { Kind: Mentions.MentionKind.Name, Entity.Label: EntityLabel.State })
            || !(Land(before) || LandOfState(before)) || sentence.Tokens[next.First - 1].Tag != Tag.Coordinator || (at + 1 < nodes.Count && nodes[at + 1].Kind is NodeKind.Coordinator or NodeKind.Verb))
        {
            return;
        }

        of.Items.Remove(next);
        if (remark.Determiner is not null && sentence.Tokens[next.First - 2].Tag == Tag.Comma)
        {
            phrase.Items.Clear();
        }

        phrase.Items.Add(next);
    }

    /// <summary>Whether a comma stands before the conjunction that leads a name.</summary>
    private static bool ClosedBefore(Sentence sentence, int first)
    {
        var k = first - 1;
        while (k > 0 && k > first - 4 && sentence.Tokens[k].Tag is Tag.Coordinator or Tag.Adverb)
        {
            k--;
        }

        return k < first - 1 && sentence.Tokens[k].Tag == Tag.Comma;
    }

    /// <summary>"ceded Belgium, and with it Luxembourg": behind the verb a state by name that opens a list of lands is one of them.</summary>
    private static bool GivenState(Sentence sentence, int at) =>
        at > 0 && sentence.Nodes[at - 1] is { Kind: NodeKind.Verb or NodeKind.Other } before && (before.Kind == NodeKind.Verb || (at > 1 && sentence.Nodes[at - 2].Kind == NodeKind.Verb)) && LandOfState(sentence.Nodes[at]) && sentence.Nodes[at + 1].Kind == NodeKind.Comma && sentence.Nodes.FindIndex(at + 2, Land) > 0;

    /// <summary>"and, after much haggling, Ingria": past a remark without a verb of its own that the next comma closes; the same place where none stands there.</summary>
    private int PastClosed(int at)
    {
        var participle = false;
        for (var k = at; k + 1 < _nodes.Count && k <= at + LongestAside; k++)
        {
            if (_nodes[k].Kind == NodeKind.Comma)
            {
                return k > at && Land(_nodes[k + 1]) ? k + 1 : at;
            }

            if (_nodes[k] is { Kind: NodeKind.Subordinator or NodeKind.Relative or NodeKind.Break or NodeKind.Coordinator or NodeKind.Contrast or NodeKind.Negator } || (_nodes[k].Verb is { } verb && _nodes[k].Kind == NodeKind.Verb && verb.Is(Lemmas.WordForm.Finite) && !verb.Is(Lemmas.WordForm.Participle)) || (!participle && _nodes[k].Phrase is { Preposition: null, Head.Kind: ItemKind.Name }))
            {
                return at;
            }

            participle |= _nodes[k].Kind == NodeKind.Verb;
        }

        return at;
    }
}
