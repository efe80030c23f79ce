using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Titles without a name or a land, where a state is asked for: "the duke", "the king's envoys".</summary>
internal sealed partial class Resolver
{
    /// <summary>"König Friedrich II. von Preußen" where a state is asked for: the state that is named with him, or for which he is known to act.</summary>
    private IEnumerable<EntityReference> Ruled(Sentence sentence, Item item, Mention name, string text)
    {
        var owners = Owners(sentence, item, StatesAndGroups, []);
        return owners.Count > 0 ? owners
            : name.As([EntityLabel.Person]) is { } person && StateOf(sentence, person) is { } state ? [state with { Text = text }]
            : [];
    }

    /// <summary>The state for which a person acts: as the text has said, or else as is known.</summary>
    private EntityReference? StateOf(Sentence sentence, Entity person) =>
        _discourse.PrincipalOf(person.Id) ?? (_rulers.Of(sentence, person) is { } state ? Reference(state, string.Empty) : null);

    /// <summary>The state for which a named person acts: as the text has said, as is known, or else as the name tells.</summary>
    private EntityReference? StateOf(Sentence sentence, Mention named, Entity person) =>
        StateOf(sentence, person) ?? (named.Served is { } served ? Reference(served, string.Empty) : null);

    /// <summary>"Shivaji gave way. He sued for peace.": whoever bears a name that no gazetteer knows and was the subject last; null where somebody else was.</summary>
    private IEnumerable<EntityReference>? Stranger(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item.Lemma is not ("he" or "him" or "she") || _discourse.Stranger is not { } name || !(labels.Contains(EntityLabel.Person) || labels.Contains(EntityLabel.State)) || labels.Contains(EntityLabel.Territory))
        {
            return null;
        }

        var stranger = _document.Provisional.Get(Guess(labels), name);
        return taken.Contains(stranger.Id) ? null : [Reference(stranger, name)];
    }

    /// <summary>"The duke" where a state is asked for: that of the duke of whom the text has told; null where the noun is no such title.</summary>
    private EntityReference? ByTitle(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item is not { Kind: ItemKind.Noun, IsPlural: false, Mention: null, Owners.Count: 0, Attributes.Count: 0 } || item.Determiner is not ("the" or "this" or "that") || (item.Class & NounClass.Office) == NounClass.None)
        {
            return null;
        }

        return (OfTitle(sentence, item.Lemma) is { } state ? Reference(state, string.Empty) : labels.Contains(EntityLabel.Person) ? null : OfOfficer(sentence, item.Lemma)) is { } meant && !taken.Contains(meant.Id) ? meant with { Text = Words(sentence, item.First, item.Last) } : null;
    }

    /// <summary>"The general took Veracruz": the state of him of whom was told last and who is known as one, in the army or the fleet by any rank; null where nobody is.</summary>
    private EntityReference? OfOfficer(Sentence sentence, string title)
    {
        var words = sentence.Lexicon.Words;
        foreach (var person in _discourse.Persons)
        {
            if (person.Kind is { } kind && (kind == title || (words.Cue("ranks-of-war", title) && words.Cue("ranks-of-war", kind))))
            {
                return StateOf(sentence, person);
            }
        }

        return null;
    }

    /// <summary>The state that a title means: whose the text has said it is, unless it names a state by itself and that one is spoken of.</summary>
    private Entity? OfTitle(Sentence sentence, string title)
    {
        var byItself = Reigning(sentence, title, _rulers.Of(sentence, title));
        return byItself is not null && (_discourse.Told(title) is null || _discourse.HasSpoken(byItself.Id)) ? byItself : _discourse.Titled(sentence, title);
    }

    /// <summary>"The Emperor's subjects": his state; null where no title stands before the people.</summary>
    private List<EntityReference>? OfRulersPeople(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        item.Title is not null && (item.Class & NounClass.People) != NounClass.None && OwningTitle(sentence, item) is { } ruled
            ? taken.Contains(ruled.Id) ? [] : [Reference(ruled, Words(sentence, item.First, item.Last))]
            : null;

    /// <summary>"The duke's sovereignty", "the envoys of the king": the state of the title that owns a phrase; null where none does.</summary>
    private Entity? OwningTitle(Sentence sentence, Item item) =>
        item.Title is { } title ? OfTitle(sentence, title)
            : item.Attributes.Where(attribute => attribute.Preposition == "of").SelectMany(attribute => attribute.Items)
                .Where(inner => inner is { Kind: ItemKind.Noun, Determiner: "the", Mention: null, Owners.Count: 0, Attributes.Count: 0 } && (inner.Class & NounClass.Office) != NounClass.None)
                .Select(inner => OfTitle(sentence, inner.Lemma)).FirstOrDefault(state => state is not null);

    /// <summary>Generals take cities for their state: whoever is named, or taken up by a pronoun, or leads the army, and is known to serve one.</summary>
    private IEnumerable<EntityReference> ForTheirStates(Sentence sentence, Item item, bool owning, IEnumerable<EntityReference> found)
    {
        var named = item.Apposed ?? item.Mention;
        if (owning && named is not { Served: not null, Entity: not null })
        {
            // "Nelson's victory", "the defeat of Braddock"
            named = item.Owners is [var owner] ? owner : item.Owners.Count == 0 && item.Attributes is [{ Items: [{ Kind: ItemKind.Name, Mention: { } of }] }] ? of : named;
        }

        if (named is { Served: { } served, Entity: { } man })
        {
            return found.Select(reference => reference.Label == EntityLabel.Person && reference.Id == man.Id ? Reference(served, reference.Text) : reference);
        }

        if (!sentence.Lexicon.IsGerman && !owning && item.Kind == ItemKind.Name)
        {
            // "Prussian troops under General Wrangel entered Jutland. In May Wrangel occupied Fredericia": for whom the text has said that he acts.
            return found.Select(reference => reference.Label == EntityLabel.Person && _discourse.PrincipalOf(reference.Id) is { Label: EntityLabel.State } principal ? principal with { Text = reference.Text } : reference);
        }

        return item.Kind == ItemKind.Pronoun || (item.Class & (NounClass.Organ | NounClass.Office)) != NounClass.None
            ? found.Select(reference => reference.Label == EntityLabel.Person && _discourse.ActsFor(reference.Id) is { Label: EntityLabel.State } state ? state with { Text = reference.Text } : reference)
            : found;
    }

    /// <summary>"Britain demanded that Denmark hand over her fleet. The crown prince refused": who is named by his title alone answers for the state that was asked; null elsewhere.</summary>
    private List<EntityReference>? Answering(Sentence sentence, Frame frame, Item item, IReadOnlyCollection<string> taken) =>
        frame.Rule.Type.Name == "REJECTED" && item is { Determiner: "the", IsPlural: false, Owners.Count: 0, Attributes.Count: 0 } && (item.Class & NounClass.Office) != NounClass.None
        && _discourse.Summoned(null) is { } asked && !taken.Contains(asked.Id) ? [asked with { Text = Words(sentence, item.First, item.Last) }] : null;
}
