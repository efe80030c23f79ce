using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>How a mention stands for its entity.</summary>
internal enum MentionKind
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By the adjective: Russian, russische.</summary>
    Adjective,

    /// <summary>By the name of its people: the Russians.</summary>
    Demonym,

    /// <summary>By a name that no gazetteer knows, led by a word that tells its kind.</summary>
    Composed,

    /// <summary>By a name that no gazetteer knows; its role must tell its kind.</summary>
    Unknown,
}

/// <summary>Lists of kinds of entity, which are asked again and again.</summary>
internal static class LabelLists
{
    /// <summary>The kinds as an array: what they nearly always are.</summary>
    public static EntityLabel[] AsArray(this IReadOnlyList<EntityLabel> labels) => labels as EntityLabel[] ?? [.. labels];
}

/// <summary>Tokens of a sentence that name an entity.</summary>
internal sealed class Mention
{
    public required int First { get; init; }

    /// <summary>The last token, inclusive.</summary>
    public required int Last { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>What it may stand for, the likeliest first; empty where the name is unknown.</summary>
    public required IReadOnlyList<Entity> Candidates { get; set; }

    /// <summary>The words, without article.</summary>
    public required string Text { get; init; }

    /// <summary>The year given with it (the Treaty of Paris of 1856); null where there is none.</summary>
    public int? Year { get; set; }

    /// <summary>The state that a named person rules or serves in the year of the sentence; null where it is not known.</summary>
    public Entity? Served { get; set; }

    /// <summary>Of a capital, the state that is governed from it; null of anything else.</summary>
    public Entity? Seat { get; set; }

    /// <summary>Of a place, whether a battle is called after it that was fought at the time of the text: "lost Wagram", "Novara was a disaster".</summary>
    public bool IsField { get; set; }

    public Entity? Entity => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>The likeliest candidate of one of the kinds, or the state of a person where a state but no person and no land is asked for; null where there is none.</summary>
    public Entity? As(ReadOnlySpan<EntityLabel> labels)
    {
        for (var i = 0; i < Candidates.Count; i++)
        {
            if (labels.Contains(Candidates[i].Label))
            {
                return Candidates[i];
            }
        }

        return Served is not null && labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Territory) ? Served : null;
    }

    /// <inheritdoc cref="As(ReadOnlySpan{EntityLabel})"/>
    public Entity? As(IReadOnlyList<EntityLabel> labels) => As(labels.AsArray());

    /// <inheritdoc/>
    public override string ToString() => $"{Text} ({Kind}{(Entity is { } entity ? $" {entity.Id}" : string.Empty)})";
}

/// <summary>Entities that only this document names; one for each kind and name.</summary>
internal sealed class ProvisionalEntities
{
    private readonly Dictionary<(EntityLabel Label, string Key), Entity> _entities = [];

    public Entity Get(EntityLabel label, string name, string? id = null)
    {
        var key = (label, id ?? Tokens.Folding.Slug(name));
        if (!_entities.TryGetValue(key, out var entity))
        {
            _entities[key] = entity = new Entity(key.Item2.Length > 0 ? key.Item2 : "unnamed", label, name) { Provisional = true };
        }

        return entity;
    }

    /// <summary>A state that no gazetteer knows, and of what kind the text says it is.</summary>
    public Entity Realm(string name, string kind)
    {
        var key = (EntityLabel.State, Tokens.Folding.Slug(name));
        return _entities[key] = new Entity(key.Item2, EntityLabel.State, name) { Provisional = true, Kind = kind };
    }
}
