using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What a rule asks of the places of a sentence.</summary>
internal sealed class RuleNeeds
{
    private readonly Rule _rule;
    private readonly WordLists _words;
    private readonly Token[] _tokens;

    public RuleNeeds(Rule rule, Sentence sentence)
    {
        _rule = rule;
        _words = sentence.Lexicon.Words;
        _tokens = sentence.Tokens;
        Year = sentence.Year;
    }

    /// <summary>The year of which the sentence tells; null where it tells none.</summary>
    public int? Year { get; }

    /// <summary>The kinds of entity that a role of the rule takes.</summary>
    public IReadOnlyList<EntityLabel> Labels(Role role) => _rule.Labels(role);

    /// <summary>How well a phrase suits a place: 2 by name, 1 by noun or pronoun, 0 where nothing is asked, -1 where it does not suit.</summary>
    public int Fit(SlotKind place, Phrase phrase)
    {
        foreach (var condition in _rule.With)
        {
            if (condition.Slot.Kind == place && condition.Slot is { OfOwner: false, OfModifier: false })
            {
                return Meets(condition, phrase) ? 2 : -1;
            }
        }

        var asked = false;
        var best = -1;
        foreach (var (_, slots, labels) in _rule.Places)
        {
            foreach (var slot in slots)
            {
                if (slot.Kind == SlotKind.Genitive && place == SlotKind.Direct && _rule.Verbs.Count > 0)
                {
                    best = AttributeFits(phrase, labels) ? 1 : best;
                    asked |= best > 0;
                    continue;
                }

                if (slot.Kind != place)
                {
                    continue;
                }

                asked = true;
                var score = slot.OfOwner ? Frames.Fit.OwnerScore(phrase, labels) : Frames.Fit.Score(phrase, labels);
                best = Math.Max(best, score switch { 3 => 2, 2 or 1 => 1, _ => -1 });
            }
        }

        if (!asked && (_rule.QualifierPlaces & (1u << (int)place)) != 0)
        {
            return phrase.Head.Quantity is not null || phrase.Head.Kind == ItemKind.Noun ? 1 : 0;
        }

        return asked ? best : 0;
    }

    /// <summary>Whether the rule reads a land where the object of its verb stands.</summary>
    public bool TakesLand => Array.Exists(_rule.Places, places => Array.Exists(places.Slots, slot => slot.Kind == SlotKind.Direct) && Array.Exists(places.Labels, label => label is EntityLabel.Territory or EntityLabel.Place));

    /// <summary>Whether the rule asks for what stands behind a preposition.</summary>
    public bool Reads(string preposition) =>
        Array.Exists(_rule.Places, places => Array.Exists(places.Slots, slot => slot.Preposition == preposition)) || _rule.With.Any(condition => condition.Slot.Preposition == preposition);

    /// <summary>Whether the rule reads a treaty, and nobody else, as the subject of its verb.</summary>
    public bool TreatyActs => _rule.With.Count == 0 && Array.Exists(_rule.Places, places => places.Labels is [EntityLabel.Treaty] && Array.Exists(places.Slots, slot => slot.Kind == SlotKind.Subject));

    private static bool AttributeFits(Phrase phrase, EntityLabel[] labels)
    {
        foreach (var item in phrase.Items)
        {
            foreach (var attribute in item.Attributes)
            {
                if (Frames.Fit.Score(attribute, labels) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a phrase has one of the heads that a condition names.</summary>
    public bool Meets(Condition condition, Phrase phrase)
    {
        if (condition.Slot.OfModifier)
        {
            return Modified(condition, phrase);
        }

        if (condition.Heads.Count == 0)
        {
            return true;
        }

        foreach (var item in phrase.Items)
        {
            for (var i = 0; i < condition.Heads.Count; i++)
            {
                if (Heads(item, condition.Heads[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Modified(Condition condition, Phrase phrase) =>
        phrase.Items.Exists(item => item.Modifiers.Exists(token => condition.Heads.Contains(_tokens[token].Lower) || _tokens[token].Lexeme.Analyses.Any(analysis => condition.Heads.Contains(analysis.Lemma))));

    /// <summary>How well the owner of a phrase suits a role: "all of Finland" is no land of Finland, but Finland.</summary>
    public int OwnerFit(Phrase phrase, ReadOnlySpan<EntityLabel> labels) =>
        phrase.Head.Owners.Count == 0 && _words.Cue("parts-of-lands", phrase.Head.Lemma) ? 0 : Frames.Fit.OwnerScore(phrase, labels);

    /// <summary>Whether a word stands in the clause outside its phrases.</summary>
    public bool HasWord(Arguments arguments, List<string> words)
    {
        foreach (var node in arguments.Around.Clause.Nodes)
        {
            // "given back to France, and Madras to Britain": what is repeated of the first clause stands at no place of its own.
            if (node is { Phrase: null, Date: null } && (IsWord(_tokens[node.First], words) || (node.Kind == NodeKind.Other && node.Word.Length > 0 && words.Contains(node.Word))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(Token token, List<string> words)
    {
        if (words.Contains(token.Lower))
        {
            return true;
        }

        foreach (var analysis in token.Lexeme.Analyses)
        {
            if (words.Contains(analysis.Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private bool Heads(Item item, string head)
    {
        if (head is "@money")
        {
            return item.Quantity?.Currency is not null || item.Attributes.Exists(attribute => attribute.Items.Exists(inner => inner.Quantity?.Currency is not null));
        }

        if (head is "@rights")
        {
            // The Carpathian passes, the settlements on the coast are lands.
            return _words.GroupOf("rights").ContainsKey(item.Lemma) && (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Ground)) == NounClass.None;
        }

        if (head.StartsWith('@'))
        {
            var wanted = NounClasses.Find(head[1..]) ?? NounClass.None;
            return (item.Class & wanted) != NounClass.None || (NounClasses.Label(wanted) is { } label && item.Mention?.As([label]) is not null);
        }

        // "the Triple Alliance": the last word of a name tells what it is.
        return item.Lemma == head || item.Mention?.Text == head
            || (item is { Kind: ItemKind.Name, Lemma.Length: 0, Mention: { } mention } && mention.Last > mention.First && mention.Last < _tokens.Length && _tokens[mention.Last].Lower == head);
    }
}
