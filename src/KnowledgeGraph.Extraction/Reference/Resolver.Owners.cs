using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whose something is: Russian demands, his army, the envoys of the two sides.</content>
internal sealed partial class Resolver
{
    /// <summary>"French and Spanish missionaries": a common word for people of all lands that the gazetteer lists stands for the states that are told before it; null where none is.</summary>
    private List<EntityReference>? OfTheirState(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken) =>
        !sentence.Lexicon.IsGerman && item is { Owners.Count: > 0, Apposed: null, Mention: { Kind: MentionKind.Name, Entity.Label: EntityLabel.Group } people } && labels.Contains(EntityLabel.State) && !sentence.Tokens[people.First].Lexeme.Capital
        && Owners(sentence, item, labels, taken) is { Count: > 0 } states ? states : null;

    /// <summary>"The Batavian, Helvetic and Ligurian republics", "die Helvetische und die Ligurische Republik": each adjective names a state of its own; null where they do not.</summary>
    private List<EntityReference>? StatesByAdjective(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if ((item.Class & NounClass.State) == NounClass.None || item.Owners.Count < 2 || item.Attributes.Count > 0 || !labels.Contains(EntityLabel.State))
        {
            return null;
        }

        var states = item.Owners.Select(owner => owner.Kind == MentionKind.Adjective ? owner.As([EntityLabel.State]) : null).OfType<Entity>().Select(state => Reference(state, Words(sentence, item.First, item.Last))).ToList();
        return states.Count == item.Owners.Count ? states : null;
    }

    private List<EntityReference> Owners(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        var text = Words(sentence, item.First, item.Last);
        var result = new List<EntityReference>();
        var owning = labels.Where(label => label is EntityLabel.State or EntityLabel.Group or EntityLabel.Person or EntityLabel.Territory).ToList();
        owning = owning.Count > 0 ? owning : [.. StatesAndGroups];
        var owners = item.Kind == ItemKind.Name && item.Mention is { Kind: MentionKind.Adjective } ? item.Owners.Append(item.Mention) : item.Owners;
        foreach (var owner in OfRegion(sentence, item) ? [] : owners)
        {
            if (Marshalled(sentence, item, owner, owning) is { } led)
            {
                result.Add(led with { Text = text });
            }
            else if (owner.As(owning) is { } entity)
            {
                result.Add(Reference(entity, text));
            }
            else if (owner.Candidates.Count == 0 && owning.Contains(EntityLabel.Person))
            {
                result.Add(Reference(_document.Provisional.Get(EntityLabel.Person, owner.Text), owner.Text));
            }
        }

        AddAttributes(sentence, item, owning, taken, text, result);
        if (result.Count == 0 && !sentence.Lexicon.IsGerman && owning.Contains(EntityLabel.State) && OwningTitle(sentence, item) is { } realm)
        {
            return taken.Contains(realm.Id) ? [] : [Reference(realm, text)];
        }

        if (result.Count == 0 && item.Possessive is "dessen" or "deren"
            && sentence.Mentions.FindLast(mention => mention.Last < item.First && (mention.As(StatesAndGroups) ?? mention.As(Persons)) is not null) is { } nearest)
        {
            return nearest.As(StatesAndGroups) is { } whom ? [Reference(whom, text)]
                : StateOf(sentence, nearest.As(Persons)!) is { } served ? [served with { Text = text }] : [];
        }

        if (result.Count == 0 && item.Possessive is { } whose && whose.StartsWith("sein", StringComparison.Ordinal) && (item.Class & (NounClass.Office | NounClass.Organ)) != NounClass.None
            && ((item.Class & NounClass.Office) != NounClass.None ? _discourse.LastPerson ?? _discourse.Topics.Man(_discourse.Sentence) : _discourse.Topics.Man(_discourse.Sentence)) is { } person
            && !_discourse.Topics.IsStateOf(_discourse.Sentence)
            && (person.Label == EntityLabel.State ? person : _discourse.PrincipalOf(person.Id) ?? Acting(sentence, person.Id)) is { } principal)
        {
            // "sein Außenminister", "seine Truppen": of the state for which the person last spoken of acts.
            return [principal with { Text = text }];
        }

        if (result.Count == 0 && !sentence.Lexicon.IsGerman && item.Possessive is "his" or "her" && (item.Class & NounClass.Office) != NounClass.None)
        {
            return Serving(sentence, item, owning, taken, text);
        }

        if (result.Count == 0 && item.Possessive is { } own && Narrating(sentence, own, owning, taken, text) is { } told)
        {
            return [.. told];
        }

        return result.Count > 0 || item.Possessive is null ? result
            : Lorded(sentence, item) is { } lorded && owning.Contains(EntityLabel.State) ? [Reference(lorded, text)] : Possessor(item, text, owning, taken);
    }

    /// <summary>"Six American states", "the Italian republics": whether they are of that part of the world, and not of the state so called.</summary>
    private static bool OfRegion(Sentence sentence, Item item) =>
        !sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Noun, IsPlural: true, Owners.Count: 1, Both: false } && sentence.Lexicon.Words.Cue("states-of-a-region", item.Lemma);

    /// <summary>"his envoy": of the state for which the man last spoken of acts; "Prussia was admitted; her delegate was Manteuffel": of the state that is the subject.</summary>
    private List<EntityReference> Serving(Sentence sentence, Item office, List<EntityLabel> owning, IReadOnlyCollection<string> taken, string text) =>
        office.Mention is { Served: { } known } && owning.Contains(EntityLabel.State) && !taken.Contains(known.Id) ? [Reference(known, text)]
            : office.Possessive is "her" && _discourse.LastSubject is [{ Label: EntityLabel.State } she] && !taken.Contains(she.Id) && owning.Contains(EntityLabel.State) ? [she with { Text = text }]
            : _discourse.LastPerson is { } commander ? Commanded(sentence, commander, owning, text) : [];

    /// <summary>"was declined in London", "recalled its minister from Tehran": the state governed from the capital in which something happened, or else from or to which it went; null where none is told.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="frame">What happened.</param>
    /// <param name="addressed">Whether he is meant whom it was done to, and not who did it.</param>
    public Entity? Seat(Sentence sentence, Frame frame, bool addressed) =>
        Seat(sentence, frame.Clause.Phrases.Where(phrase => phrase.Preposition is "in" or "at")) ?? (sentence.Lexicon.IsGerman || !addressed ? null : Seat(sentence, frame.Clause.Phrases.Where(phrase => phrase.Preposition is "from" or "to")));

    private Entity? Seat(Sentence sentence, IEnumerable<Phrase> places) =>
        places.SelectMany(phrase => phrase.Items)
            .Select(item => item.Mention is { Entity.Label: EntityLabel.Place } town && sentence.Year is { } year ? Capitals.Governed(_gazetteer, sentence, town.Text, year) : null).FirstOrDefault(state => state is not null);

    /// <summary>"Louis XIV's troops", "Nelson's squadron": what an army does, its ruler's state does; null where no state is known for the man.</summary>
    private EntityReference? Marshalled(Sentence sentence, Item item, Mention owner, List<EntityLabel> owning) =>
        !sentence.Lexicon.IsGerman && (item.Class & NounClass.Organ) != NounClass.None && owning.Contains(EntityLabel.State) && owner.As(StatesAndGroups) is null && owner.As(Persons) is { } lord ? StateOf(sentence, lord) ?? (owner.Served is { } served ? Reference(served, string.Empty) : null) : null;

    /// <summary>The owners that a genitive names: "die Truppen des Sultans", "the envoys of the two sides".</summary>
    private void AddAttributes(Sentence sentence, Item item, List<EntityLabel> owning, IReadOnlyCollection<string> taken, string text, List<EntityReference> result)
    {
        if (sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Cue("land-parts", item.Lemma))
        {
            // "der größte Teil Ungarns": the land is what it is a part of, and owns nothing.
            return;
        }

        foreach (var inner in item.Owners.Count > 0 && !sentence.Lexicon.IsGerman ? [] : item.Attributes.SelectMany(attribute => attribute.Items))
        {
            if (inner.Kind == ItemKind.Name && inner.Mention?.As(owning) is { } entity)
            {
                result.Add(Reference(entity, inner.Mention.Text));
            }
            else if (!sentence.Lexicon.IsGerman && inner is { Kind: ItemKind.Pronoun, Attributes.Count: > 0 } && sentence.Lexicon.Words.Cue("standing-for-nouns", inner.Lemma))
            {
                // "the delegates of Chile and those of Peru"
                AddAttributes(sentence, inner, owning, taken, text, result);
            }
            else if (sentence.Lexicon.IsGerman ? owning.Contains(EntityLabel.State) && inner is { Kind: ItemKind.Noun, Owners.Count: > 0 } && (inner.Class & NounClass.Organ) != NounClass.None : Fit.IsForceOf(item, inner))
            {
                // "the boats of the British squadron", "in die Hände der britischen Truppen", "die Bitte der russischen Regierung"
                result.AddRange(inner.Owners.Select(owner => owner.As(owning)).OfType<Entity>().Select(state => Reference(state, text)));
            }
            else if (sentence.Lexicon.IsGerman && owning.Contains(EntityLabel.State) && inner.Kind == ItemKind.Noun && inner.Owners.Count == 0 && Reigning(sentence, inner.Lemma, _rulers.Of(sentence, inner)) is { } lord)
            {
                result.Add(Reference(lord, text));
            }
            else if (inner.Kind == ItemKind.Noun && inner.Possessive is not null && owning.Contains(EntityLabel.State) && Opponents(sentence, inner, owning, taken) is { } opposed)
            {
                // "the combined army of their adversaries"
                result.AddRange(opposed);
            }
            else if (sentence.Lexicon.IsGerman && Unnamed(sentence, inner, owning))
            {
                // "Truppen der Mächte"
                result.AddRange(OrUnnamed(sentence, inner, owning, Together(sentence, inner, taken)));
            }
            else if (IsSides(sentence, inner))
            {
                // "the envoys of the two sides"
                result.AddRange(AsNamed(sentence, [.. _anaphora.Parties(Words(sentence, inner.First, inner.Last)).Where(side => !taken.Contains(side.Id))]));
            }
        }
    }

    /// <summary>"The foreign ministers of both countries": whether an of-phrase means the sides by a noun alone.</summary>
    private static bool OfSides(Sentence sentence, Item item) =>
        item.Attributes.Exists(attribute => attribute.Items.Exists(inner => IsSides(sentence, inner)));

    private static bool IsSides(Sentence sentence, Item item) =>
        !sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Noun, Owners.Count: 0 } && (item.Both || (item.Class & NounClass.Parties) != NounClass.None);

    /// <summary>Whom a possessive pronoun takes up.</summary>
    private List<EntityReference> Possessor(Item item, string text, List<EntityLabel> owning, IReadOnlyCollection<string> taken)
    {
        if (_discourse.IsStrange && item.Possessive!.StartsWith("sein", StringComparison.Ordinal))
        {
            // "Tahmasp floh. Sein Gesandter ...": of whom no state is known.
            return [];
        }

        if (item.Possessive is "their" && (item.Class & (NounClass.Office | NounClass.Organ)) != NounClass.None && _discourse.LastSubject.Where(side => side.Label is EntityLabel.State or EntityLabel.Group && !taken.Contains(side.Id)).ToList() is { Count: > 1 } together)
        {
            // "France and Sardinia won the war. Their delegates signed": of all of them.
            return [.. together.Select(side => side with { Text = text })];
        }

        // "His mediation" is a man's, even where a state is asked for.
        return (item.Class & NounClass.Organ) == NounClass.None && item.Possessive is "his" or "her" && _anaphora.Person(item.Possessive is "his" ? "he" : "she").ToList() is var persons && item.Possessive is "his"
            ? owning.Contains(EntityLabel.Person) ? persons : []
            : item.Possessive is { } theirs && theirs.StartsWith("ihr", StringComparison.Ordinal) && _discourse.LastSubject.Where(side => side.Label == EntityLabel.State && !taken.Contains(side.Id)).ToList() is { Count: > 1 } several ? [.. several.Select(side => side with { Text = text })]
            : [.. _anaphora.State(text, taken)];
    }
}
