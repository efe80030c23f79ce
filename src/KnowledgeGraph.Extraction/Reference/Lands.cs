using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>The lands of which the text speaks: what "it", "both" and "the island" stand for where a territory is asked for.</summary>
internal sealed class Lands
{
    private static readonly EntityLabel[] Kinds = [EntityLabel.Territory, EntityLabel.Place, EntityLabel.Waterway];

    // A sentence may list many lands; what is taken up is never further back than a few sentences.
    private const int MostKept = 200;

    private readonly List<(EntityReference Land, int Sentence)> _claimed = [];
    private readonly List<(Entity Land, int Sentence)> _spoken = [];

    /// <summary>Takes note of a land that the text names.</summary>
    public void Spoken(Entity land, int sentence)
    {
        _spoken.RemoveAll(other => other.Land.Id == land.Id);
        _spoken.Add((land, sentence));
        Topics.Forget(_spoken, MostKept);
    }

    /// <summary>Takes note of the lands of a claim.</summary>
    public void Learn(Claim claim, int sentence)
    {
        foreach (var filler in claim.Roles.Where(filler => filler.Role is Role.Territory or Role.Object or Role.Place && (Kinds.Contains(filler.Entity.Label) || Changes(claim, filler))))
        {
            _claimed.RemoveAll(other => other.Land.Id == filler.Entity.Id);
            _claimed.Add((filler.Entity, sentence));
            Topics.Forget(_claimed, MostKept);
        }
    }

    /// <summary>"Russia took Finland": a state that is taken or given is a land to what follows.</summary>
    private static bool Changes(Claim claim, RoleFiller filler) => filler.Entity.Label == EntityLabel.State && (filler.Role == Role.Territory || (filler.Role == Role.Object && claim.Type.Name == "SEIZED"));

    /// <summary>The state that was last taken or given, in this sentence or the one before; null where none was.</summary>
    public EntityReference? State(int sentence) => _claimed.FindLast(land => sentence - land.Sentence <= 1 && land.Land.Label == EntityLabel.State).Land;

    /// <summary>What a pronoun stands for: the last land of which something was said in this sentence or the one before, or the last lands.</summary>
    public IReadOnlyList<EntityReference> Pronoun(string word, int sentence)
    {
        var near = _claimed.Where(land => sentence - land.Sentence <= 1).ToList();
        if (near.Count == 0)
        {
            // "land on Hong Kong Island and occupy it": the only land of the sentence; "Nice and Savoy ..., to which Turin had ceded them": all of them.
            // "Kars and Ardahan were lost. They were given back": those of the sentence before, where this one names none.
            var told = _spoken.Where(land => land.Sentence == sentence).Select(land => land.Land).ToList();
            told = told.Count == 0 && word is "they" or "them" or "both" ? _spoken.Where(land => land.Sentence == sentence - 1).Select(land => land.Land).ToList() : told;
            if (word == "both")
            {
                // "besieged Kars and Batum. Both were ceded": the two that were named.
                return told.Count == 2 ? [.. told.Select(land => EntityReference.To(land, word))] : [];
            }

            var meant = told is [var only] ? word is "it" || (word is "them" or "they" && Plural(only.Name)) : word is "them" or "they" && told.Count > 1 && told.TrueForAll(land => land.Label == EntityLabel.Territory);
            return meant ? [.. told.Select(land => EntityReference.To(land, word))] : [];
        }

        var latest = near.Where(land => land.Sentence == near[^1].Sentence).Select(land => land.Land with { Text = word }).ToList();
        return word switch
        {
            "both" or "beide" or "beiden" => latest.Count >= 2 ? latest[^2..] : [],
            "they" or "them" or "these" or "all" => latest.Count >= 2 || (latest.Count == 1 && word is "they" or "them" && Plural(latest[0].Name)) ? latest : [],
            "it" or "this" or "es" => latest.Count == 1 ? latest : [],
            _ => [],
        };
    }

    /// <summary>The only land that this sentence or else the one before names; null where it names none or several.</summary>
    public Entity? Near(int sentence)
    {
        var near = _spoken.Where(land => sentence - land.Sentence <= 1).ToList();
        var latest = near.Count == 0 ? near : near.FindAll(land => land.Sentence == near[^1].Sentence);
        return latest.Count == 1 ? latest[0].Land : null;
    }

    /// <summary>"Louisbourg was the key to Canada. The British took it": the only town, port or fortress that this sentence or else the one before names, whatever lands it names besides; null where it names none or several.</summary>
    public EntityReference? Town(int sentence)
    {
        var taken = _claimed.FindLast(land => land.Sentence >= sentence - 1 && land.Land.Label == EntityLabel.Place);
        if (taken.Land is not null)
        {
            return _claimed.Exists(other => other.Sentence == taken.Sentence && other.Land.Label == EntityLabel.Place && other.Land.Id != taken.Land.Id) ? null : taken.Land;
        }

        Entity? town = null;
        var latest = -1;
        for (var i = _spoken.Count - 1; i >= 0 && sentence - _spoken[i].Sentence <= 1 && (latest < 0 || _spoken[i].Sentence == latest); i--)
        {
            if (_spoken[i].Land.Label != EntityLabel.Place)
            {
                continue;
            }

            if (town is not null)
            {
                return null;
            }

            (town, latest) = (_spoken[i].Land, _spoken[i].Sentence);
        }

        return town is null ? null : EntityReference.To(town, string.Empty);
    }

    /// <summary>"the Austrian Netherlands", "the Falkland Islands": one land with a name in the plural.</summary>
    private static bool Plural(string name) => name.EndsWith('s');

    /// <summary>The last land of a sort, spoken of not long ago; null where none was.</summary>
    public Entity? Fitting(Func<Entity, bool> sort, int sentence) => _spoken.FindLast(land => sentence - land.Sentence <= 4 && sort(land.Land)).Land;

    /// <summary>"Took Martinique and Guadeloupe. The islands were handed back": the lands of that kind which one sentence, not long ago, has named together, or the one that is called so in the plural; empty where there are none.</summary>
    public IReadOnlyList<EntityReference> OfKinds(string kind, bool towns, int sentence, string text)
    {
        for (var i = _spoken.Count - 1; i >= 0 && sentence - _spoken[i].Sentence <= 4; i--)
        {
            if (!IsOf(_spoken[i].Land, kind, towns))
            {
                continue;
            }

            var together = _spoken.FindAll(land => land.Sentence == _spoken[i].Sentence && IsOf(land.Land, kind, towns));
            return together.Count > 1 || Plural(together[0].Land.Name) ? together.ConvertAll(land => EntityReference.To(land.Land, text)) : [];
        }

        return [];
    }

    private static bool IsOf(Entity land, string kind, bool towns) =>
        (towns && land.Label == EntityLabel.Place) || (land.Kind is { } known && (known == kind || known.Split(' ').Contains(kind) || (known.Length == kind.Length + 1 && known.StartsWith(kind, StringComparison.Ordinal))))
            || (land.Name.EndsWith('s') && land.Name.AsSpan(0, land.Name.Length - 1).EndsWith(kind, StringComparison.OrdinalIgnoreCase));

    /// <summary>"The island", "the city": the last land of that kind.</summary>
    public Entity? OfKind(string kind, int sentence) =>
        _spoken.FindLast(land => sentence - land.Sentence <= 3 && land.Land.Kind is { } known && (known == kind || known.Split(' ').Contains(kind))).Land;
}
