using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;

namespace KnowledgeGraph.Import.Gazetteers;

/// <summary>All entities that an import knows, found by id or by any name in any language.</summary>
internal sealed class EntityDirectory
{
    private readonly Dictionary<string, Entity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> _byKey = new(StringComparer.Ordinal);
    private List<string>? _spellings;

    public IEnumerable<Entity> All => _byId.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal);

    public Entity? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds an entity, if none with its id is there.</summary>
    public bool Add(Entity entity)
    {
        if (!_byId.TryAdd(entity.Id, entity))
        {
            return false;
        }

        _spellings = null;
        foreach (var key in entity.Names
            .Where(name => name.Kind is EntityNameKind.Canonical or EntityNameKind.Alias)
            .Select(name => name.Text)
            .Append(entity.Name)
            .SelectMany(NameKey.AllOf)
            .Distinct(StringComparer.Ordinal))
        {
            if (!_byKey.TryGetValue(key, out var list))
            {
                _byKey[key] = list = [];
            }

            list.Add(entity);
        }

        return true;
    }

    /// <summary>
    /// The entities that an id or name can mean. A name that several bear is narrowed to those of a fitting kind, then to those that existed
    /// at the date, then to those whose usual name it is.
    /// </summary>
    public IReadOnlyList<Entity> Resolve(string idOrName, IReadOnlyCollection<EntityLabel>? labels = null, HistoricalDate? date = null)
    {
        if (_byId.TryGetValue(idOrName, out var entity))
        {
            return [entity];
        }

        IReadOnlyList<Entity> found = _byKey.GetValueOrDefault(NameKey.Of(idOrName)) ?? [];
        found = Narrow(found, candidate => labels is null || labels.Contains(candidate.Label));
        found = Narrow(found, candidate => date is null || Existed(candidate, date));
        return Narrow(found, candidate => IsUsualName(candidate, idOrName));
    }

    /// <summary>The id or name that is nearest to one that nobody bears.</summary>
    public string? Nearest(string idOrName)
    {
        _spellings ??= [.. _byId.Values.SelectMany(entity => entity.Names.Select(name => name.Text).Append(entity.Name)).Distinct(StringComparer.Ordinal)];
        return Slug.IsSlug(idOrName) && NearestName.Find(idOrName, _byId.Keys) is { } id ? id : NearestName.Find(idOrName, _spellings);
    }

    private static IReadOnlyList<Entity> Narrow(IReadOnlyList<Entity> found, Func<Entity, bool> fits)
    {
        if (found.Count <= 1)
        {
            return found;
        }

        var fitting = found.Where(fits).ToList();
        return fitting.Count > 0 ? fitting : found;
    }

    private static bool Existed(Entity entity, HistoricalDate date) =>
        !(entity.From is { } from && date.LatestDay < from.EarliestDay) && !(entity.To is { } to && date.EarliestDay > to.LatestDay);

    private static bool IsUsualName(Entity entity, string name) =>
        entity.Names.Any(candidate => candidate.Kind == EntityNameKind.Canonical && NameKey.AllOf(candidate.Text).Contains(NameKey.Of(name), StringComparer.Ordinal));
}
