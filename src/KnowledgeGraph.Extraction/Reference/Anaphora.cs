using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Pronouns and nouns that take up what was spoken of before.</summary>
internal sealed class Anaphora
{
    private readonly Discourse _discourse;

    public Anaphora(Discourse discourse) => _discourse = discourse;

    public IEnumerable<EntityReference> Pronoun(Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, Predicate? predicate)
    {
        var word = item.Lemma;
        if (word is "both" or "beide" or "beiden" or "beider")
        {
            return Parties(word);
        }

        if (labels.Contains(EntityLabel.Person) && word is "he" or "she" or "him" or "her" or "er" or "ihn" or "ihm" || (labels.Contains(EntityLabel.Person) && word == "sie" && predicate is { Singular: true, Plural: false }))
        {
            return Person(word);
        }

        if (labels.Contains(EntityLabel.Treaty) && !labels.Contains(EntityLabel.State))
        {
            return _discourse.AnyTreaty is { } treaty ? [Take(treaty, word)] : [];
        }

        if (labels.Contains(EntityLabel.Territory) && !labels.Contains(EntityLabel.Group))
        {
            return [];
        }

        if (!labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Group))
        {
            return [];
        }

        var last = _discourse.LastSubject.Where(reference => reference.Label is EntityLabel.State or EntityLabel.Group && !taken.Contains(reference.Id)).ToList();
        if (last.Count > 0)
        {
            return last.Select(reference => reference with { Text = word });
        }

        return State(word, taken);
    }

    /// <summary>The state or group last spoken of that plays no other role.</summary>
    public IEnumerable<EntityReference> State(string text, IReadOnlyCollection<string> taken)
    {
        var subject = _discourse.LastSubject.FirstOrDefault(reference => reference.Label == EntityLabel.State && !taken.Contains(reference.Id));
        if (subject is not null)
        {
            return [subject with { Text = text }];
        }

        return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && !taken.Contains(state.Id)) is { } entity ? [Take(entity, text)] : [];
    }

    public IEnumerable<EntityReference> Person(string text) => _discourse.LastPerson is { } subject ? [subject with { Text = text }] : _discourse.Persons.FirstOrDefault() is { } person ? [Take(person, text)] : [];

    /// <summary>"Both powers", "the belligerents": the sides of the war, or else the two states last spoken of.</summary>
    public IEnumerable<EntityReference> Parties(string text)
    {
        var sides = _discourse.Belligerents();
        if (sides.Count >= 2)
        {
            return sides.Select(side => side with { Text = text });
        }

        var states = _discourse.States.Where(state => state.Label == EntityLabel.State).Take(2).Select(state => Take(state, text)).ToList();
        return states.Count == 2 ? states : [];
    }

    private static EntityReference Take(Entity entity, string text) => new(entity.Id, entity.Name, entity.Label, text, entity.Provisional);
}
