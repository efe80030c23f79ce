using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>What the text has spoken of so far, as far as later sentences can refer to it.</summary>
internal sealed partial class Discourse
{
    /// <summary>How many sentences a treaty stays in view without being named.</summary>
    private const int TreatyReach = 4;

    /// <summary>So many years after a treaty a text that dates itself anew may still tell its terms.</summary>
    private const int TreatyYears = 4;

    /// <summary>Of how many sentences whoever was a subject stays the one of whom "he" speaks.</summary>
    private const int PersonReach = 3;

    /// <summary>Of how many sentences the only treaty of a text stays in view.</summary>
    private const int FarTreatyReach = 12;

    private readonly List<Entity> _states = [];
    private readonly List<Entity> _persons = [];
    private readonly List<Entity> _actors = [];
    private readonly Dictionary<string, (Entity Entity, int Sentence, bool Leads)> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _enemies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _obligors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityReference> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityReference> _envoys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityReference> _principals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _losers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Diplomacy.Dates.HistoricalDate> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _genders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _spoken = new(StringComparer.Ordinal);
    private Entity? _battle;
    private int _battleSentence = -100;
    private readonly HashSet<string> _treaties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityReference> _holders = new(StringComparer.Ordinal);
    private readonly GazetteerIndex _gazetteer;
    private Entity? _treaty;
    private (string Id, int Sentence)? _lastObligor;
    private int _treatySentence = -100;
    private int? _treatyYear;
    private EntityReference? _lastPerson;
    private int _lastPersonSentence;
    private int _personSpoken = -1;
    private readonly List<EntityReference> _allies = [];
    private int _allied = -TreatyReach - 1;

    public Discourse(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    public Entity? War { get; private set; }

    /// <summary>The land last spoken of: what a pronoun takes up where something is given.</summary>
    public Entity? Land { get; private set; }

    /// <summary>The battle of this sentence or the one before.</summary>
    public Entity? Battle => Sentence - _battleSentence <= 1 ? _battle : null;

    /// <summary>The state for which an envoy was last spoken of.</summary>
    public Entity? Principal { get; set; }

    /// <summary>The subject of the sentence before: what a pronoun takes up first.</summary>
    public IReadOnlyList<EntityReference> LastSubject { get; private set; } = [];

    /// <summary>Whether the words of that subject were in the plural: "die griechischen Truppen", one state and still "sie".</summary>
    public bool LastSubjectIsPlural { get; private set; }

    /// <summary>The year of which a German text tells; null where it has named none.</summary>
    public int? Year { get; set; }

    public Entity? Treaty => _treaty is { } last && IsPassed(last) ? TitleTreaty
        : Sentence - _treatySentence <= (_treaties.Count == 1 ? FarTreatyReach : TreatyReach) && !(Year - _treatyYear > TreatyYears) && !IsOfEarlierEntry ? _treaty : null;

    /// <summary>The last treaty spoken of, however long ago.</summary>
    public Entity? AnyTreaty => _treaty;

    /// <summary>The treaty that the title or the first sentence names: what a section of terms is about; null where none does.</summary>
    public Entity? TitleTreaty { get; set; }

    /// <summary>The two states that the title names; empty where it does not name exactly two.</summary>
    public IReadOnlyList<EntityReference> TitlePair { get; set; } = [];

    /// <summary>The two states whose relations were last broken off: what "relations restored" means. Empty where none were.</summary>
    public IReadOnlyList<EntityReference> Estranged { get; private set; } = [];

    /// <summary>Those who last allied themselves, not long ago; empty where none did.</summary>
    public IReadOnlyList<EntityReference> Allies => Sentence - _allied <= TreatyReach ? _allies : [];

    /// <summary>As <see cref="Allies"/>, however long ago.</summary>
    public IReadOnlyList<EntityReference> LastAllies => _allies;

    /// <summary>States and groups, the last spoken of first.</summary>
    public IEnumerable<Entity> States => Enumerable.Reverse(_states);

    /// <summary>Persons, the last spoken of first.</summary>
    public IEnumerable<Entity> Persons => Enumerable.Reverse(_persons);

    public void Spoken(Entity entity)
    {
        if (entity.Label == EntityLabel.State)
        {
            _spoken[entity.Id] = _spoken.GetValueOrDefault(entity.Id) + 1;
        }

        if (entity.Label is EntityLabel.State or EntityLabel.Group or EntityLabel.Person)
        {
            Topics.Renew(_actors, entity);
        }

        switch (entity.Label)
        {
            case EntityLabel.State or EntityLabel.Group:
                Topics.Renew(_states, entity);
                break;
            case EntityLabel.Person:
                Topics.Renew(_persons, entity);
                _personSpoken = Sentence;
                break;
            case EntityLabel.Treaty:
                _treaty = entity;
                _treaties.Add(entity.Id);
                Topics.Treaty(entity, Sentence);
                _treatyYear = Lifetimes.YearOf(entity.From) ?? Year;
                _treatySentence = Sentence;
                break;
            case EntityLabel.War:
                War = entity;
                break;
            case EntityLabel.Battle:
                _battle = entity;
                _battleSentence = Sentence;
                break;
            case EntityLabel.Territory or EntityLabel.Place or EntityLabel.Waterway:
                Land = entity;
                if (entity.Label != EntityLabel.Waterway)
                {
                    Lands.Spoken(entity, Sentence);
                }

                break;
        }
    }

    /// <summary>Notes with which genders a state was last named: "die Pforte", "das Reich"; none where no article tells.</summary>
    public void Named(Entity entity, string? article)
    {
        var told = article switch
        {
            "die" => "fp",
            "zur" => "f",
            "das" => "n",
            "dem" or "des" or "im" or "vom" or "zum" or "beim" or "am" => "mn",
            "den" => "mp",
            _ => null,
        };
        if (told is null && entity is { Label: EntityLabel.Territory or EntityLabel.Place or EntityLabel.State, Gender: not "pl" })
        {
            // Towns and countries without an article are neuter.
            told = "n";
        }

        _genders[entity.Id] = told ?? (entity.Gender is { Length: > 0 } own ? own[..1] : "mfnp");
    }

    /// <summary>Notes the gender of the noun that stands for a state.</summary>
    public void Called(string id, char gender) => _genders[id] = gender is 'm' or 'f' or 'n' or 'p' ? gender.ToString() : _genders.GetValueOrDefault(id, "mfnp");

    /// <summary>Whether a state was last named with one of some genders.</summary>
    public bool Agrees(string id, string genders) => !_genders.TryGetValue(id, out var named) || named.AsSpan().ContainsAny(genders);

    /// <summary>Keeps the treaty in view: its terms are being told.</summary>
    public void Touch(string treaty) => _treatySentence = _treaty?.Id == treaty ? Sentence : _treatySentence;

    public void Subject(IReadOnlyList<EntityReference> references, bool plural = false, bool titled = false)
    {
        LastSubjectIsPlural = references.Count > 0 ? plural : LastSubjectIsPlural;
        Topics.Subject(references, Sentence, titled);
        if (references.Count == 2 && references.All(reference => reference.Label == EntityLabel.Person))
        {
            _together = (references, Sentence);
        }

        if (references.Count > 0 && references[0].Label == EntityLabel.Person)
        {
            _lastPerson = references[0];
            _lastPersonSentence = Sentence;
        }
        else if (references.Count > 0)
        {
            LastSubject = references;
        }
    }

    /// <summary>"He ... He ...": as long as a pronoun takes somebody up, he stays the one of whom is told.</summary>
    public void TakenUp(string pronoun)
    {
        if (pronoun is "he" or "she" or "er" && LastPerson is not null && _lastPersonSentence >= Topics.LastSentence)
        {
            _lastPersonSentence = Sentence;
            Topics.Subject([_lastPerson!], Sentence);
        }
    }

    /// <summary>Its treaties and subjects in order.</summary>
    public Topics Topics { get; } = new();

    /// <summary>The lands of which the text speaks.</summary>
    public Lands Lands { get; } = new();

    /// <summary>The states that the text last named in one breath, where they were three or more: what "the four powers" means.</summary>
    public IReadOnlyList<EntityReference> Several { get; set; } = [];

    /// <summary>Who last declared war on whom: what "both sides" means where many fight.</summary>
    public IReadOnlyList<EntityReference> MainPair { get; private set; } = [];

    /// <summary>The person who was last the subject of a sentence, not long ago; null where there was none.</summary>
    public EntityReference? LastPerson => Sentence - _lastPersonSentence <= PersonReach ? _lastPerson : null;

    /// <summary>The date that the text has given a treaty; null where it has given none.</summary>
    public Diplomacy.Dates.HistoricalDate? DateOf(string treaty) =>
        _gazetteer.Find(treaty)?.From is { Edtf.Length: 10 } signed && Days.Contains(signed.Edtf) ? signed : _dates.GetValueOrDefault(treaty);

    /// <summary>The days that the text tells, anywhere: which of them was that of a treaty, the gazetteer may know.</summary>
    public IReadOnlySet<string> Days { get; init; } = new HashSet<string>();

    /// <summary>Whether a treaty is the act of a congress, in which there are no two sides.</summary>
    public bool IsCongress(string treaty) => _gazetteer.Find(treaty)?.Kind is { } kind && kind.StartsWith("congress", StringComparison.Ordinal);

    /// <summary>The one treaty of the gazetteer that was signed on a day; null where there is none or several.</summary>
    public Entity? SignedOn(string day) => _gazetteer.SignedOn(day);

    /// <summary>Notes the date that the text gives a treaty, the fullest where it gives several.</summary>
    public void Date(string treaty, Diplomacy.Dates.HistoricalDate date)
    {
        if (!(_dates.TryGetValue(treaty, out var known) ? known.Edtf.Length < date.Edtf.Length && known.Year == date.Year
            : _gazetteer.Find(treaty)?.From is not { } signed || Math.Abs(signed.Year - date.Year) <= 1))
        {
            return;
        }

        _dates[treaty] = date;
    }

    /// <summary>The one enemy, or the one other party of the treaty in view.</summary>
    public EntityReference? Counterparty(string id, string? treaty, int? year = null)
    {
        if (treaty is not null && _parties.TryGetValue(treaty, out var parties))
        {
            var others = parties.Where(party => party != id).ToList();
            if (others.Count == 1)
            {
                return _known[others[0]];
            }
        }

        if ((Other(treaty is null ? null : _gazetteer.Find(treaty), id) ?? Facing(treaty, id)) is { } signatory)
        {
            return signatory;
        }

        return Foe(id, treaty, year) is { } foe && MayFace(treaty, id, foe.Id) ? foe : null;
    }

    /// <summary>Whether somebody may be the other side of a treaty: of one whose parties are known, and to which the one is a party, a party too.</summary>
    private bool MayFace(string? treaty, string id, string other) =>
        treaty is null || _gazetteer.Find(treaty) is not { Parties: { Count: > 1 } parties } || !parties.Contains(id) || parties.Contains(other);

    private EntityReference? Foe(string id, string? treaty, int? year)
    {
        if (_enemies.TryGetValue(id, out var enemies) && enemies.Count == 1)
        {
            return _known[enemies.First()];
        }

        if (War is { } war && (year is null || Lifetimes.Distance(war, year) == 0) && Other(war, id) is { } enemy)
        {
            return enemy;
        }

        return LastEnemy(id) is { } fought ? fought
            : treaty is not null && _obligors.TryGetValue(treaty, out var obligor) && obligor != id ? _known[obligor]
            : OtherInQuarrel(id) is { } opposite ? opposite
            : TitlePair.Any(state => state.Id == id) ? TitlePair.First(state => state.Id != id) : null;
    }

    /// <summary>The states known to have signed a treaty or to give or receive under it.</summary>
    public IReadOnlyList<EntityReference> Parties(string treaty) =>
        _parties.TryGetValue(treaty, out var parties) && parties.Count > 1 ? [.. parties.Select(party => _known[party] with { Text = string.Empty })]
        : [.. (_gazetteer.Find(treaty)?.Parties ?? []).Select(_gazetteer.Find).OfType<Entity>().Select(party => EntityReference.To(party, string.Empty))];

    /// <summary>Those of the parties of a treaty that are states.</summary>
    public List<EntityReference> StatesOf(string treaty) => [.. Parties(treaty).Where(party => party.Label == EntityLabel.State)];

    /// <summary>Who gives under a treaty, as far as the text has shown.</summary>
    public EntityReference? Obligor(string? treaty, string? receiver, bool guess = true, bool ofLand = false)
    {
        if (treaty is not null && ((ofLand && _landGivers.TryGetValue(treaty, out var obligor) && obligor != receiver) || (_obligors.TryGetValue(treaty, out obligor) && obligor != receiver)))
        {
            // "Romania ceded Bessarabia": a third that gave something is not the side that the treaty was made with.
            return _gazetteer.Find(treaty) is { Parties.Count: 2 } made && receiver is not null && !made.Parties.Contains(obligor) && Other(made, receiver) is { } side ? side : _known[obligor];
        }

        if (treaty is not null && Loser(treaty, receiver) is { } beaten)
        {
            return beaten;
        }

        if (treaty is not null && receiver is not null && Parties(treaty) is { Count: 2 } two && two.FirstOrDefault(party => party.Id != receiver) is { } giver && two.Any(party => party.Id == receiver))
        {
            return giver;
        }

        if (treaty is null && _lastObligor is { } last && Sentence - last.Sentence <= TreatyReach && last.Id != receiver)
        {
            return _known[last.Id];
        }

        var enemies = receiver is null ? [] : _enemies.GetValueOrDefault(receiver, []);
        var losers = _losers.Where(loser => loser != receiver && (enemies.Count == 0 || enemies.Contains(loser))).ToList();
        return losers.Count == 1 && (enemies.Count > 0 || receiver is null || !_enemies.ContainsKey(receiver)) ? _known[losers[0]]
            : receiver is null ? null
            : Counterparty(receiver, treaty) ?? (guess ? Opposite(receiver) ?? Foremost(receiver) ?? Topic(receiver) : null);
    }

    /// <summary>The subject of the sentence before, if it is one state that the text speaks of again and again.</summary>
    private EntityReference? Foremost(string id) =>
        LastSubject is [{ Label: EntityLabel.State } last] && last.Id != id && _spoken.GetValueOrDefault(last.Id) > 1 ? last with { Text = string.Empty } : null;

    /// <summary>The state that the text speaks of most, if it is not the one given and leads clearly.</summary>
    private EntityReference? Topic(string id)
    {
        var ranked = _spoken.Where(pair => pair.Key != id).OrderByDescending(pair => pair.Value).Take(2).ToList();
        return ranked.Count > 0 && ranked[0].Value > 1 && (ranked.Count == 1 || ranked[0].Value * 2 > ranked[1].Value * 3)
            && _states.Find(state => state.Id == ranked[0].Key) is { } entity
            ? EntityReference.To(entity, string.Empty)
            : null;
    }

    /// <summary>Where the text tells of two states alone, the other one.</summary>
    private EntityReference? Opposite(string id) =>
        _states.Where(state => state.Label == EntityLabel.State && state.Id != id).ToList() is [var only] ? EntityReference.To(only, string.Empty) : null;

    /// <summary>The state that took a land, by an earlier claim; null where none did.</summary>
    public EntityReference? Holder(string land) => _holders.GetValueOrDefault(land);

    /// <summary>The other of the two parties that the gazetteer gives a treaty or war.</summary>
    private EntityReference? Other(Entity? between, string id) =>
        between is { Parties.Count: 2 } && between.Parties.Contains(id) && _gazetteer.Find(between.Parties[0] == id ? between.Parties[1] : between.Parties[0]) is { } other
            ? EntityReference.To(other, string.Empty)
            : null;

    /// <summary>Takes note of the parties that the name of a treaty tells.</summary>
    public void Contract(string treaty, IReadOnlyList<EntityReference> parties)
    {
        foreach (var party in parties)
        {
            Party(treaty, party);
        }
    }

    private void Party(string treaty, EntityReference party)
    {
        if (!_parties.TryGetValue(treaty, out var parties))
        {
            _parties[treaty] = parties = [];
        }

        _known.TryAdd(party.Id, party);
        if (!parties.Contains(party.Id) && party.Label is EntityLabel.State or EntityLabel.Group)
        {
            parties.Add(party.Id);
        }
    }
}
