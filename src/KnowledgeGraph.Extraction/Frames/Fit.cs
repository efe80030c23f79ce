using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Whether a phrase can stand for an entity of given kinds.</summary>
internal static class Fit
{
    private static readonly EntityLabel[] Speakable = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person, EntityLabel.Treaty, EntityLabel.War, EntityLabel.Territory, EntityLabel.Place];

    private static readonly EntityLabel[] Acting = [EntityLabel.State, EntityLabel.Group, EntityLabel.Person];

    /// <inheritdoc cref="Score(Phrase, ReadOnlySpan{EntityLabel})"/>
    public static int Score(Phrase phrase, IReadOnlyList<EntityLabel> labels) => Score(phrase, labels.AsArray());

    /// <inheritdoc cref="Score(Phrase, ReadOnlySpan{EntityLabel})"/>
    public static int Score(Item item, IReadOnlyList<EntityLabel> labels) => Score(item, labels.AsArray());

    /// <summary>0: cannot; 1: a pronoun might; 2: by its noun; 3: by a name.</summary>
    public static int Score(Phrase phrase, ReadOnlySpan<EntityLabel> labels)
    {
        var best = 0;
        foreach (var item in phrase.Items)
        {
            best = Math.Max(best, Score(item, labels));
        }

        if (best == 0 && (Ground.IsBattlefield(phrase, labels) || IsBareField(phrase, labels)))
        {
            return 2;
        }

        return best;
    }

    public static int Score(Item item, ReadOnlySpan<EntityLabel> labels)
    {
        if (item.Kind == ItemKind.Quantity || item.Quantity?.Currency is not null)
        {
            return 0;
        }

        if (item.Kind == ItemKind.Pronoun)
        {
            return Speaks(item, labels) ? 1 : 0;
        }

        if (item.Apposed is { Candidates.Count: > 0 } apposed)
        {
            return apposed.As(labels) is not null ? 3 : 0;
        }

        if (item.Apposed is not null && labels.Contains(EntityLabel.Person))
        {
            return 3;
        }

        if (item is { Kind: ItemKind.Name, Mention: { Kind: MentionKind.Demonym, Entity.Label: EntityLabel.State } } && labels.Contains(EntityLabel.Territory) && !labels.Contains(EntityLabel.Group))
        {
            // "Nizza bekamen die Franzosen": the people of a state are no land that is given.
            return 0;
        }

        if (item.Mention is { } mention && (item.Kind == ItemKind.Name || Leads(item, mention)))
        {
            var named = mention.Candidates.Count == 0 ? UnknownScore(item, mention, labels) : mention.As(labels) is not null ? 3 : IslandersOf(mention, labels) ? 2 : Acts(mention, labels) ? 1 : 0;
            return item.Kind == ItemKind.Name ? named : Math.Max(named, NounScore(item, labels) > 0 ? 3 : 0);
        }

        return NounScore(item, labels);
    }

    /// <summary>Whether a pronoun can stand for one of the kinds: those that take up things stand for nobody who acts.</summary>
    private static bool Speaks(Item pronoun, ReadOnlySpan<EntityLabel> labels)
    {
        foreach (var label in labels)
        {
            if (Speakable.Contains(label) && !(pronoun.IsThing && Acting.Contains(label)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"lost Wagram": a place stands for the battle where no place is asked for, and one was fought there at the time.</summary>
    public static bool IsBareField(Phrase phrase, ReadOnlySpan<EntityLabel> labels) =>
        phrase.Preposition is null && labels.Contains(EntityLabel.Battle) && !labels.ContainsAnyExcept(EntityLabel.Battle, EntityLabel.War)
        && phrase.Items.TrueForAll(item => item is { Kind: ItemKind.Name, Mention.IsField: true });

    /// <summary>The state that owns a phrase: 3 for a named one, 1 for a possessive pronoun, 0 for none.</summary>
    public static int OwnerScore(Phrase phrase) => phrase.Items.Max(OwnerScore);

    /// <summary>As <see cref="OwnerScore(Phrase)"/>, for a role that other kinds of entity than states may fill: Whitworth's demand.</summary>
    public static int OwnerScore(Phrase phrase, ReadOnlySpan<EntityLabel> labels)
    {
        var best = 0;
        foreach (var item in phrase.Items)
        {
            best = Math.Max(best, OwnerScore(item, labels));
        }

        return best;
    }

    /// <summary>As <see cref="OwnerScore(Item)"/>, for a role that other kinds of entity than states may fill.</summary>
    public static int OwnerScore(Item item, ReadOnlySpan<EntityLabel> labels)
    {
        foreach (var owner in item.Owners)
        {
            if (owner.As(labels) is not null || (owner.Candidates.Count == 0 && labels.Contains(EntityLabel.Person)))
            {
                return 3;
            }
        }

        return Named(item, labels) ? 3 : OwnerScore(item);
    }

    /// <summary>Whether a genitive or of-phrase of an item names one of the kinds.</summary>
    private static bool Named(Item item, ReadOnlySpan<EntityLabel> labels)
    {
        foreach (var attribute in item.Attributes)
        {
            foreach (var inner in attribute.Items)
            {
                if ((inner.Kind == ItemKind.Name && inner.Mention?.As(labels) is not null) || OfForce(item, inner, labels))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"the boats of the British squadron", "marines from the Russian cruiser Varyag": whether men or ships are told by the force to which they belong, and that by whose it is.</summary>
    private static bool OfForce(Item men, Item force, ReadOnlySpan<EntityLabel> labels)
    {
        if (!IsForceOf(men, force))
        {
            return false;
        }

        foreach (var owner in force.Owners)
        {
            if (owner.As(labels) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an item within another is the army, fleet or ship to which the men or ships of the other belong, and a word before it says whose it is.</summary>
    public static bool IsForceOf(Item men, Item force) =>
        force is { Kind: ItemKind.Noun, Owners.Count: > 0 } && (men.Class & NounClass.Organ) != NounClass.None && (force.Class & NounClass.Organ) != NounClass.None;

    public static int OwnerScore(Item item) =>
        (item.Kind == ItemKind.Name && item.Mention is { Kind: MentionKind.Adjective, Entity.Label: not EntityLabel.Group })
            || item.Owners.Any(owner => owner.As([EntityLabel.State, EntityLabel.Group]) is not null)
            || Named(item, [EntityLabel.State, EntityLabel.Group])
            ? 3
            : item.Attributes.Exists(attribute => attribute.Items.Exists(inner => Rules(inner) || ActsFor(inner))) ? 2
            : item.Possessive is not null || item.Title is not null ? 1 : 0;

    /// <summary>"Im Namen des Zaren", "die Truppen der Pforte", "die Gesandten der Mächte": a title, or a word for several, that may name states by itself.</summary>
    private static bool Rules(Item item) => item is { Kind: ItemKind.Noun, Determiner: "des" or "der" or "the", Owners.Count: 0, Attributes.Count: 0 }
        && ((item.Class & (NounClass.Office | NounClass.Organ)) != NounClass.None || (item is { IsPlural: true, Determiner: "der" } && (item.Class & (NounClass.State | NounClass.Parties)) != NounClass.None));

    /// <summary>"in die Hände der britischen Truppen": whose body it is by which something is owned.</summary>
    private static bool ActsFor(Item item) =>
        item is { Kind: ItemKind.Noun, Owners.Count: > 0 } && item.Cases != Cases.All && (item.Class & NounClass.Organ) != NounClass.None && item.Owners.Exists(owner => owner.As([EntityLabel.State, EntityLabel.Group]) is not null);

    /// <summary>A ruler or commander where a state is asked for: "Frederick II declared war", "Prinz Eugen schlug die Osmanen".</summary>
    private static bool Acts(Mention mention, ReadOnlySpan<EntityLabel> labels) =>
        labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Person) && mention.As([EntityLabel.Person]) is not null;

    /// <summary>"Die Korsen schlugen ...": people of a land that is no state are a group.</summary>
    public static bool IslandersOf(Mention mention, ReadOnlySpan<EntityLabel> labels) =>
        mention is { Kind: MentionKind.Demonym, Entity.Label: EntityLabel.Territory or EntityLabel.Place } && labels.Contains(EntityLabel.Group);

    private static bool Leads(Item item, Mention mention) => mention.First >= item.First && mention.Last <= item.Last;

    /// <summary>"George II of Britain": the state with which a name that no gazetteer knows is told; null where none is.</summary>
    public static Mention? Realm(Item item) =>
        item is { Kind: ItemKind.Name, Attributes: [{ Preposition: "of", Items: [{ Kind: ItemKind.Name, Mention: { } land }] }] } && land.As([EntityLabel.State]) is not null ? land : null;

    private static int UnknownScore(Item item, Mention mention, ReadOnlySpan<EntityLabel> labels)
    {
        if (NounClasses.Label(item.Class) is { } led)
        {
            return labels.Contains(led) ? 3 : 0;
        }

        // The gazetteer knows nearly all states, and few persons and places: what it does not know is hardly one of the first.
        return labels is [EntityLabel.Treaty] || !labels.ContainsAnyExcept(EntityLabel.Battle, EntityLabel.War) ? 0
            : labels.ContainsAnyExcept(EntityLabel.State, EntityLabel.Group) ? 2
            : mention.Last == mention.First ? 1
            : Realm(item) is not null ? 2 : 0;
    }

    private static int NounScore(Item item, ReadOnlySpan<EntityLabel> labels)
    {
        if ((item.Class & NounClass.Organ) != NounClass.None && (item.Owners.Count > 0 || OwnerScore(item) > 0) && (labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Group)))
        {
            return 3;
        }

        if ((item.Class & NounClass.Ship) != NounClass.None && labels.Contains(EntityLabel.Ship))
        {
            // "führten die dänische Flotte weg": where ships are asked for, they stand for themselves.
            return 2;
        }

        if ((item.Class & (NounClass.Parties | NounClass.Organ)) != NounClass.None)
        {
            return labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Group) ? 1 : 0;
        }

        // "the emperor", "the king of Prussia": he stands for his state where no person can act.
        if ((item.Class & NounClass.Office) != NounClass.None && labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Person))
        {
            return OwnerScore(item) > 1 ? 2 : 1;
        }

        if (NounClasses.Label(item.Class) is { } label && labels.Contains(label))
        {
            return 2;
        }

        if ((item.Class & NounClass.State) != NounClass.None && item is { Determiner: "the", IsPlural: false } && labels.Contains(EntityLabel.State))
        {
            // "the principality received Niš": a land, and a state where one is asked for.
            return 1;
        }

        // A place noun may stand where a territory is asked for, and the other way round.
        return (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Waterway)) != NounClass.None && (labels.Contains(EntityLabel.Territory) || labels.Contains(EntityLabel.Place)) ? 2 : 0;
    }
}
