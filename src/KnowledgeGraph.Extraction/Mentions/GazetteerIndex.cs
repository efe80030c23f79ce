using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>The gazetteer as texts ask it: by name, by the place after which a treaty or battle is called, by id.</summary>
internal sealed class GazetteerIndex
{
    private static readonly string[] Links = ["of", "von", "zu", "at", "in", "bei", "um", "de", "near"];

    private readonly Dictionary<string, Entity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityLabel Label, string Place), List<Entity>> _byPlace = [];

    private readonly Dictionary<string, List<Entity>> _byDay = new(StringComparer.Ordinal);

    public GazetteerIndex(IReadOnlyCollection<Entity> entities)
    {
        Names = new NameTrie(entities);
        foreach (var entity in entities)
        {
            _byId.TryAdd(entity.Id, entity);
            if (entity is { Label: EntityLabel.Treaty, From.Edtf: { Length: 10 } day })
            {
                _byDay[day] = [.. _byDay.GetValueOrDefault(day, []), entity];
            }

            if (entity.Label is EntityLabel.Treaty or EntityLabel.Battle)
            {
                foreach (var name in entity.AllNames())
                {
                    AddPlace(entity, name);
                }
            }
        }
    }

    public NameTrie Names { get; }

    public IEnumerable<Entity> Persons => _byId.Values.Where(entity => entity.Label == EntityLabel.Person);

    public Entity? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The treaties, or battles, called after a place.</summary>
    public IReadOnlyList<Entity> CalledAfter(EntityLabel label, string place) =>
        _byPlace.TryGetValue((label, Folding.Slug(place)), out var entities) ? entities : [];

    /// <summary>The treaties or battles that are called after a place by any of its names.</summary>
    public IEnumerable<Entity> CalledAfter(EntityLabel label, Mention place) =>
        (place.Entity is { } entity ? entity.AllNames() : [place.Text]).SelectMany(name => CalledAfter(label, name)).Distinct();

    /// <summary>The one treaty signed on a day; null where none or several were.</summary>
    public Entity? SignedOn(string day) => _byDay.TryGetValue(day, out var treaties) && treaties.Count == 1 ? treaties[0] : null;

    /// <summary>The one treaty that two states alone made at a time; null where none or several are known.</summary>
    public Entity? TreatyBetween(string left, string right, Diplomacy.Dates.HistoricalDate date)
    {
        _contracts ??= _byId.Values.Where(entity => entity is { Label: EntityLabel.Treaty, Parties.Count: 2, From: not null }).SelectMany(treaty => treaty.Parties.Select(party => (party, treaty))).ToLookup(pair => pair.party, pair => pair.treaty);
        var treaties = _contracts[left].Where(treaty => treaty.Parties.Contains(right) && treaty.From!.IsCompatibleWith(date)).Take(2).ToList();
        return treaties.Count == 1 ? treaties[0] : null;
    }

    private ILookup<string, Entity>? _contracts;

    /// <summary>The state that a person is known to have served, of several the one nearest to a year; null where none is known.</summary>
    public Entity? ServedBy(Entity person, int? year) =>
        person.Serves.Select(Find).OfType<Entity>().OrderBy(state => Lifetimes.Distance(state, year)).FirstOrDefault();

    /// <summary>The one war between two states, of several the one that was fought in a year; null where that leaves none or more.</summary>
    public Entity? WarBetween(string left, string right, int? year)
    {
        _wars ??= _byId.Values.Where(entity => entity.Label == EntityLabel.War && entity.Parties.Count > 1).SelectMany(war => war.Parties.Select(party => (party, war))).ToLookup(pair => pair.party, pair => pair.war);
        var wars = _wars[left].Where(war => war.Parties.Contains(right) && Lifetimes.Distance(war, year) == 0).Take(2).ToList();
        return wars.Count == 1 ? wars[0] : null;
    }

    /// <summary>The one war of one of some states that began in a year and, where that is told, ended in another; null where none or several did.</summary>
    public Entity? WarOf(IReadOnlyCollection<string> sides, int from, int? to)
    {
        if (sides.Count == 0)
        {
            return null;
        }

        _begun ??= WarsBy(static war => war.From);
        var wars = _begun[from].Where(war => (to is null || Lifetimes.YearOf(war.To) == to) && war.Parties.Any(sides.Contains)).Take(2).ToList();
        return wars.Count == 1 ? wars[0] : null;
    }

    /// <summary>The war that a treaty ended, as far as its parties and its year tell: that which ended then and of which most of its parties were sides; null where none or several fit.</summary>
    public Entity? WarEndedBy(Entity treaty)
    {
        if (treaty.Parties.Count < 2 || Lifetimes.YearOf(treaty.From) is not { } year)
        {
            return null;
        }

        _ended ??= WarsBy(static war => war.To);
        var wars = _ended[year].Select(war => (War: war, Sides: treaty.Parties.Count(war.Parties.Contains))).Where(war => war.Sides > 0).OrderByDescending(war => war.Sides).Take(2).ToList();
        return wars.Count > 0 && (wars.Count == 1 || wars[0].Sides > wars[1].Sides) ? wars[0].War : null;
    }

    /// <summary>The wars whose sides are known, by the year of one of their days.</summary>
    private ILookup<int, Entity> WarsBy(Func<Entity, Diplomacy.Dates.HistoricalDate?> day) =>
        _byId.Values.Where(entity => entity.Label == EntityLabel.War && entity.Parties.Count > 1 && day(entity) is not null).ToLookup(war => Lifetimes.YearOf(day(war)) ?? 0);

    private ILookup<int, Entity>? _ended;

    private ILookup<string, Entity>? _wars;

    private ILookup<int, Entity>? _begun;

    private void AddPlace(Entity entity, string name)
    {
        var words = name.Split(' ');
        var link = Array.FindIndex(words, word => Links.Contains(word));
        var place = link > 0 && link + 1 < words.Length ? string.Join(' ', words[(link + 1)..].Where(word => word is not ("the" or "der" or "dem")))
            : words.Length == 2 ? words[0]
            : null;
        if (place is null)
        {
            return;
        }

        var key = (entity.Label, Folding.Slug(place));
        if (!_byPlace.TryGetValue(key, out var entities))
        {
            _byPlace[key] = entities = [];
        }

        if (!entities.Contains(entity))
        {
            entities.Add(entity);
        }
    }
}

/// <summary>How far entities fit a year.</summary>
internal static class Lifetimes
{
    /// <summary>A text without any year is read as one of the middle of the time that the gazetteer covers.</summary>
    public const int MiddleYear = 1860;

    public static int? YearOf(Diplomacy.Dates.HistoricalDate? date) =>
        date is { Edtf.Length: >= 4 } && int.TryParse(date.Edtf.AsSpan(0, 4), out var year) ? year : null;

    /// <summary>Before this age hardly anybody acts for a state, unless he is born a ruler.</summary>
    private const int Grown = 24;

    private static readonly string?[] BornRulers = ["ruler", "king", "queen", "emperor", "empress", "sultan", "tsar", "shah", "duke", "elector", "prince"];

    /// <summary>Years between an entity's life and a year; 0 while it lives, or where nothing is known. Of two who bear a name, the one who is grown is nearer.</summary>
    public static int Distance(Entity entity, int? year)
    {
        if (year is not { } known)
        {
            return 0;
        }

        var from = YearOf(entity.From);
        var to = YearOf(entity.To) ?? (entity.Label is EntityLabel.Treaty or EntityLabel.Battle ? from : null);
        if (from is { } begin && known < begin)
        {
            return begin - known;
        }

        return to is { } end && known > end ? known - end
            : entity.Label == EntityLabel.Person && from is { } born && known < born + Grown && !BornRulers.Contains(entity.Kind) ? 1
            : 0;
    }
}
