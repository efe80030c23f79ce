using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Who is at odds with whom of late: where a text tells of several wars, the last fight tells who the other side is.</content>
internal sealed partial class Discourse
{
    /// <summary>For so many sentences a fight goes on.</summary>
    private const int FightReach = 6;

    private const int MostFights = 40;

    private readonly List<(string One, string Other, int Sentence)> _fights = [];

    /// <summary>Takes note of two who fight one another.</summary>
    public void Fight(EntityReference one, EntityReference other)
    {
        if (one.Id == other.Id || AreAllies(one.Id, other.Id))
        {
            return;
        }

        _known.TryAdd(one.Id, one with { Text = string.Empty });
        _known.TryAdd(other.Id, other with { Text = string.Empty });
        Enemies(one.Id, other.Id);
        _fights.Add((one.Id, other.Id, Sentence));
        Topics.Forget(_fights, MostFights);
    }

    /// <summary>Whether two have just allied themselves.</summary>
    public bool AreAllies(string one, string other) => Allies.Any(ally => ally.Id == one) && Allies.Any(ally => ally.Id == other);

    /// <summary>Whom a state fought last, not long ago; null where it fought nobody, or several at once.</summary>
    private EntityReference? LastEnemy(string id)
    {
        var last = _fights.FindLast(fight => fight.One == id || fight.Other == id);
        if (last.One is null || Sentence - last.Sentence > FightReach)
        {
            return null;
        }

        var enemies = _fights.Where(fight => fight.Sentence == last.Sentence && (fight.One == id || fight.Other == id)).Select(fight => fight.One == id ? fight.Other : fight.One).Distinct().ToList();
        return enemies is [var enemy] ? _known[enemy] : null;
    }

    /// <summary>The two who last fought one another, not long ago; empty where there were none, or more than two.</summary>
    public IReadOnlyList<EntityReference> LastFoes
    {
        get
        {
            if (_fights is not [.., var last] || Sentence - last.Sentence > FightReach)
            {
                return [];
            }

            var sides = _fights.Where(fight => Sentence - fight.Sentence <= FightReach).SelectMany(fight => new[] { fight.One, fight.Other }).Distinct().ToList();
            return sides.Count == 2 ? [.. sides.Select(side => _known[side] with { Text = string.Empty })] : [];
        }
    }

    /// <summary>The other of two of whom one has just demanded something of the other; null where neither has.</summary>
    private EntityReference? OtherInQuarrel(string id)
    {
        if (_demander is not { Of: { Label: EntityLabel.State } asked } last || Sentence - last.Sentence > DemandReach)
        {
            return null;
        }

        var by = last.By.Label == EntityLabel.State ? last.By : ActsFor(last.By.Id);
        return by?.Id == id ? asked : asked.Id == id ? by : null;
    }

    /// <summary>"Austria demanded that the Porte evacuate the Morea. The demand was rejected": the state of which something has just been demanded; null where none was, or where the demand is somebody else's.</summary>
    /// <param name="demanding">Whose demand it is; null where the text does not say it again.</param>
    public EntityReference? Summoned(string? demanding) =>
        _demander is { Of: { Label: EntityLabel.State } asked } last && Sentence - last.Sentence <= DemandReach && (demanding is null || last.By.Id == demanding || ActsFor(last.By.Id)?.Id == demanding) ? asked : null;

    /// <summary>For so many sentences a chronicle goes on with what the same state did.</summary>
    private const int DeedReach = 2;

    private (EntityReference? By, int Sentence) _deed = (null, -DeedReach - 1);

    private (EntityReference? By, int Sentence) _deedBefore = (null, -DeedReach - 1);

    /// <summary>"1. August: Deutschland erklärt Russland den Krieg. 3. August: Kriegserklärung an Frankreich": the one state that did what the sentences before told; null where several did.</summary>
    public EntityReference? LastDoer => (_deed.Sentence == Sentence ? _deedBefore : _deed) is { By: { } doer } last && Sentence - last.Sentence <= DeedReach ? doer : null;

    /// <summary>"a) China erkennt Korea an; b) Abtretung Formosas": the one state that does what this sentence has told so far; null where none does, or several.</summary>
    public EntityReference? Doer => _deed.Sentence == Sentence ? _deed.By : null;

    private void Did(EntityReference subject)
    {
        if (_deed.Sentence != Sentence)
        {
            _deedBefore = _deed;
            _deed = subject.Label == Diplomacy.Entities.EntityLabel.State ? (subject with { Text = string.Empty }, Sentence) : _deed;
        }
        else if (subject.Label == Diplomacy.Entities.EntityLabel.State && _deed.By?.Id != subject.Id)
        {
            _deed = (null, Sentence);
        }
    }

    /// <summary>Who has just demanded something: whoever refuses it is not he.</summary>
    public IEnumerable<string> Demanding() =>
        _demander is { } last && Sentence - last.Sentence <= DemandReach ? _demanding.SelectMany(by => new[] { by.Id, ActsFor(by.Id)?.Id }).OfType<string>() : [];
}
