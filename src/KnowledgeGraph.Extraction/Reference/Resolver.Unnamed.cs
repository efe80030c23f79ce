using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Several whom the text does not tell apart: "the powers", "die Mächte".</content>
internal sealed partial class Resolver
{
    /// <summary>"The powers recognised Belgium": where nobody is known to be meant, those whom the text calls so.</summary>
    private IEnumerable<EntityReference> OrUnnamed(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IEnumerable<EntityReference> known)
    {
        var found = known.ToList();
        return found.Count > 0 || !Unnamed(sentence, item, labels) ? found : [Reference(_document.Provisional.Get(EntityLabel.Group, Undeclined(sentence, item)), Words(sentence, item.First, item.Last))];
    }

    /// <summary>"den Mächten" are called "Mächte".</summary>
    private string Undeclined(Sentence sentence, Item item)
    {
        var name = WithoutDeterminer(sentence, item, item.Last);
        return sentence.Lexicon.IsGerman && name.EndsWith('n') && sentence.Lexicon.Forms.Find(sentence.Tokens[item.Head].Text[..^1]).Any(analysis => analysis.Lemma == item.Lemma && analysis.Is(Lemmas.WordForm.Plural)) ? name[..^1] : name;
    }

    /// <summary>"war on the powers", "defeated the allies": several whom the text does not tell apart.</summary>
    private static bool Unnamed(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels) =>
        labels.Contains(EntityLabel.Group) && item is { IsPlural: true, Both: false, Determiner: "the" or "die" or "den" or "der", Attributes.Count: 0, Quantity: null } && sentence.Lexicon.Words.Cue("unnamed-groups", item.Lemma);
}
