using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Whose an army, a government or a people is, as English says it: British subjects, the sultan's government, his army.</summary>
internal sealed partial class Resolver
{
    /// <summary>Men, peoples and bodies of a state; null where the noun is none of them.</summary>
    private IEnumerable<EntityReference>? Peopled(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, bool states)
    {
        if (!sentence.Lexicon.IsGerman && item.Both && (item.Class & (NounClass.Office | NounClass.Person)) != NounClass.None && labels.Contains(EntityLabel.Person)
            && _anaphora.BothPersons(Words(sentence, item.First, item.Last)).ToList() is { Count: 2 } pair)
        {
            return pair;
        }

        if (states && (item.Class & NounClass.Organ) != NounClass.None && OfRuler(sentence, item) is { } crown)
        {
            return [Reference(crown, Words(sentence, item.First, item.Last))];
        }

        if (!sentence.Lexicon.IsGerman && states && item.Owners.Count > 0 && (item.Class & NounClass.People) != NounClass.None)
        {
            // "British subjects": what is granted to them is granted to their state.
            return Owners(sentence, item, labels, taken);
        }

        return null;
    }

    /// <summary>"The four powers": those last named together, or nobody known; null where no number above two tells how many.</summary>
    private IEnumerable<EntityReference>? Numbered(Sentence sentence, Item item) =>
        sentence.Lexicon.IsGerman || item is not { IsPlural: true, Owners.Count: 0, Quantity: { Currency: null, Value: > 2 } number } ? null
            : _discourse.Several.Count == number.Value ? _discourse.Several.Select(state => state with { Text = Words(sentence, item.First, item.Last) })
            : [];

    /// <summary>"His army": that of the state for which the man last spoken of acts.</summary>
    private List<EntityReference> Commanded(Sentence sentence, EntityReference commander, List<EntityLabel> owning, string text) =>
        _discourse.PrincipalOf(commander.Id) is { } acting ? [acting with { Text = text }]
            : _gazetteer.Find(commander.Id)?.Serves.Select(_gazetteer.Find).OfType<Entity>().OrderBy(state => Lifetimes.Distance(state, sentence.Year)).FirstOrDefault() is { } served && owning.Contains(served.Label) ? [Reference(served, text)]
            : [];

    /// <summary>"The sultan's government": the state that the title in the genitive means; null where there is none.</summary>
    private Entity? OfRuler(Sentence sentence, Item item)
    {
        for (var i = item.First + 1; i < item.Head && !sentence.Lexicon.IsGerman; i++)
        {
            if (sentence.Tokens[i].Tag == Tag.Genitive && _rulers.Of(sentence, sentence.Tokens[i - 1].Lower) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"The papal troops", "the rebel army": whose they are the adjective tells, and not what was spoken of last.</summary>
    private static bool Particular(Sentence sentence, Item item) => !sentence.Lexicon.IsGerman && (item.Class & NounClass.Organ) != NounClass.None
        && item.Modifiers.Exists(token => sentence.Tokens[token] is { Mention: null } word && !word.Is(Lemmas.WordKind.Quantifier | Lemmas.WordKind.Number | Lemmas.WordKind.Direction | Lemmas.WordKind.Both)
            && !sentence.Lexicon.Words.Set("plain-adjectives").Contains(word.Lower));

    /// <summary>"Der Gesandte", "the general", "both ministers": persons spoken of before, of whom an office of several is only who holds it.</summary>
    private IEnumerable<EntityReference> Officer(Sentence sentence, Item item)
    {
        var words = Words(sentence, item.First, item.Last);
        if (Offices.IsOneOfSeveral(sentence, item) && !item.IsPlural)
        {
            return item.Attributes.Count == 0 && _discourse.OfficeHolders.GetValueOrDefault(Offices.Name(sentence, item.Head)) is { } holder ? [Reference(holder, words)] : [];
        }

        return item.Both ? _anaphora.BothPersons(words) : item.Determiner is not null && item.Owners.Count == 0 && !item.IsPlural ? _anaphora.Person(words) : [];
    }

    /// <summary>"Britain regained its privileges": the possessive takes up the subject of its own clause; null where that is none by name.</summary>
    private List<EntityReference>? OwnSubject(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (sentence.Lexicon.IsGerman || item.Possessive is not ("its" or "their") || item.Owners.Count > 0 || frame.Clause.Predicates.Count == 0
            || Subjects.Own(sentence, frame.Clause, frame.Clause.Predicates[0]) is not { } subject || subject.Last >= item.First)
        {
            return null;
        }

        var owning = labels.Where(label => label is EntityLabel.State or EntityLabel.Group).ToList();
        var named = subject.Items.Where(inner => inner.Kind == ItemKind.Name).Select(inner => inner.Mention?.As(owning.Count > 0 ? owning : StatesAndGroups)).OfType<Entity>().ToList();
        return named.Count > 0 && (item.Possessive == "their" || named.Count == 1) ? [.. named.Select(state => Reference(state, Words(sentence, item.First, item.Last)))] : null;
    }
}
