using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Who fights whom and who stands together.</summary>
internal sealed partial class Discourse
{
    /// <summary>For how many sentences an attack goes on.</summary>
    private const int AttackReach = 3;

    private (EntityReference State, int Sentence)? _attacker;
    private IReadOnlyList<EntityReference> _attackers = [];

    /// <summary>The sides of the war told, with a coalition by its own name.</summary>
    public IReadOnlyList<EntityReference> Belligerents()
    {
        var sides = _enemies.Keys.ToList();
        var coalition = _states.FindLast(state => state.Label == EntityLabel.Group && state.Kind == "coalition");
        var allied = sides.Where(side => sides.Exists(other => other != side && _enemies[side].SetEquals(_enemies[other]))).ToList();
        if (coalition is not null && allied.Count > 1 && sides.Count > allied.Count)
        {
            // The text calls several states that fight together by one name.
            return [.. sides.Except(allied).Select(side => _known[side]), EntityReference.To(coalition, string.Empty)];
        }

        return sides.Count >= 2 ? [.. sides.Select(side => _known[side])] : [];
    }

    /// <summary>Who has won, or who has lost, by what the text has told last; empty where it has told of neither.</summary>
    /// <param name="won">Whether the winners are asked for.</param>
    /// <param name="several">Whether the text speaks of more than one.</param>
    /// <param name="taken">Who plays another role already.</param>
    public IReadOnlyList<EntityReference> Outcome(bool won, bool several, IReadOnlyCollection<string> taken)
    {
        var told = won ? _winners : _beaten;
        var free = told.Where(side => !taken.Contains(side.Id)).ToList();
        if (several && free.Count < 2 && Treaty is { } treaty)
        {
            // "überließ den Siegern die Herzogtümer": the parties of the treaty besides him who lost.
            free = [.. Parties(treaty.Id).Where(side => side.Label == EntityLabel.State && !taken.Contains(side.Id) && !_losers.Contains(side.Id) && _obligors.GetValueOrDefault(treaty.Id) != side.Id)];
        }

        if (free.Count == 0 && (won ? _beaten : _winners) is [var other] && Counterparty(other.Id, Treaty?.Id) is { } opposite && !taken.Contains(opposite.Id))
        {
            free.Add(opposite);
        }

        return free;
    }

    /// <summary>Against whom a state fights, by what the text has told, or else by the war or treaty in view; empty where nobody is known.</summary>
    /// <param name="id">The state.</param>
    /// <param name="several">Whether the text speaks of more than one.</param>
    public IReadOnlyList<EntityReference> Opponents(string id, bool several)
    {
        IReadOnlyList<EntityReference> told = _enemies.TryGetValue(id, out var enemies) ? [.. enemies.Select(enemy => _known[enemy])] : [];
        return told.Count > 0 ? told : !several && Counterparty(id, Treaty?.Id) is { } other ? [other] : [];
    }

    /// <summary>Several who fight the same enemy, the last of whom was told; empty where the text has told of no such.</summary>
    public IReadOnlyList<EntityReference> SideBySide()
    {
        for (var i = _fights.Count - 1; i >= 0; i--)
        {
            foreach (var enemy in new[] { _fights[i].Other, _fights[i].One })
            {
                if (_enemies.TryGetValue(enemy, out var side) && side.Count is > 1 and < 6)
                {
                    return [.. side.Select(fighting => _known[fighting] with { Text = string.Empty })];
                }
            }
        }

        return [];
    }

    /// <summary>Takes note of who beat whom; a victory of another sentence replaces what was told before.</summary>
    public void Beaten(EntityReference? winner, EntityReference? loser)
    {
        if (Sentence != _outcome)
        {
            _winners.Clear();
            _beaten.Clear();
            _outcome = Sentence;
        }

        Add(_winners, winner);
        Add(_beaten, loser);
        if (_winners is [{ Label: EntityLabel.State } won] && _beaten is [{ Label: EntityLabel.State } lost])
        {
            Fight(won, lost);
        }
    }

    private static void Add(List<EntityReference> sides, EntityReference? side)
    {
        if (side is { Label: EntityLabel.State or EntityLabel.Group } && !sides.Exists(known => known.Id == side.Id))
        {
            sides.Add(side with { Text = string.Empty });
        }
    }

    /// <summary>The state that has last come to be, if it is of a kind; else the last subject that can be meant; null where neither is known.</summary>
    public EntityReference? Newborn(string? kind, IReadOnlyCollection<string> taken)
    {
        bool Fits(EntityReference state) => state.Label == EntityLabel.State && !taken.Contains(state.Id) && (kind is null || _gazetteer.Find(state.Id) is not { Kind: { } known } || known == kind || _born?.Id == state.Id);
        return _born is { } born && Fits(born) ? born : LastSubject is [{ } last] && Fits(last) ? last : null;
    }

    private readonly List<EntityReference> _winners = [];
    private readonly List<EntityReference> _beaten = [];
    private int _outcome = -1;
    private EntityReference? _born;

    /// <summary>Who took a place or won a battle not long ago; null where nobody did.</summary>
    public EntityReference? Attacker => _attacker is { } last && Sentence - last.Sentence <= AttackReach ? last.State : null;

    /// <summary>As <see cref="Attacker"/>, with those who went together with it: "Prussian and Austrian troops crossed the Eider".</summary>
    public IReadOnlyList<EntityReference> Attackers => Attacker is not { } first ? [] : _attackers.Any(attacker => attacker.Id == first.Id) ? _attackers : [first];

    /// <summary>Notes who goes against a town or a land, or that nobody does any longer.</summary>
    /// <param name="attackers">The states; none where a siege was raised.</param>
    /// <param name="town">The one town that they attack; null where none or several are told.</param>
    public void Attacks(IReadOnlyList<EntityReference> attackers, Mention? town)
    {
        (_attacker, _attackers) = (attackers.Count == 0 ? null : (attackers[0], Sentence), attackers);
        _besieged = attackers.Count > 0 && town is not null ? (town, Sentence) : null;
    }

    /// <summary>The town that was attacked not long ago; null where none was.</summary>
    public Mention? Besieged => _besieged is { } last && Sentence - last.Sentence <= AttackReach ? last.Town : null;

    private (Mention Town, int Sentence)? _besieged;

    /// <summary>"crossed the Sutlej, was beaten at Mudki; Lahore was occupied": whoever is beaten takes nothing, unless it be his one enemy.</summary>
    private void Repelled(EntityReference loser)
    {
        if (_attacker is { } last && (last.State.Id == loser.Id || ActsFor(loser.Id)?.Id == last.State.Id))
        {
            _attacker = Opponents(last.State.Id, false) is [{ Label: EntityLabel.State } enemy] ? (enemy with { Text = string.Empty }, Sentence) : null;
        }
    }

    private (EntityReference By, EntityReference? On, int Sentence)? _declared;

    private void Declares(EntityReference subject, EntityReference? target)
    {
        _declared = (subject with { Text = string.Empty }, target, Sentence);
        if (target is not null)
        {
            Fight(subject, target);
            MainPair = [subject, target];
        }
    }

    /// <summary>Who has declared war on a state not long ago; null where nobody has.</summary>
    public EntityReference? Declarer(string? on) => _declared is { } war && Sentence - war.Sentence <= AttackReach && war.By.Id != on && (war.On is null || war.On.Id == on) ? war.By : null;

    /// <summary>"Turkey declared war on Greece. Larissa was taken": who has declared war in this sentence or the one before, where nobody else fights; null where nobody has, or several have.</summary>
    public EntityReference? Opener => _declared is { On: not null } war && Sentence - war.Sentence <= 1 && LastFoes.Count == 2 ? war.By : null;

    /// <summary>"Germany replied with a declaration of its own": who has declared war in this sentence or the one before, on whomsoever; null where nobody has.</summary>
    public EntityReference? Challenger(string? answering) => _declared is { } war && Sentence - war.Sentence <= 1 && war.By.Id != answering && (answering is null || !AreAllies(war.By.Id, answering)) ? war.By : null;

    /// <summary>Who allies himself with one of those who did last joins them; whoever fights his ally is his enemy.</summary>
    private void Ally(EntityReference subject, EntityReference target)
    {
        if (Sentence != _allied && !_allies.Exists(ally => ally.Id == target.Id || ally.Id == subject.Id))
        {
            _allies.Clear();
        }

        foreach (var enemy in _enemies.GetValueOrDefault(target.Id, []).Where(enemy => enemy != subject.Id).ToList())
        {
            Enemies(subject.Id, enemy);
        }

        _allied = Sentence;
        _allies.AddRange(new[] { subject, target }.Where(side => !_allies.Exists(ally => ally.Id == side.Id)).Select(side => side with { Text = string.Empty }));
    }

    private void Enemies(string left, string right)
    {
        if (left == right)
        {
            return;
        }

        Side(left).Add(right);
        Side(right).Add(left);
    }

    private HashSet<string> Side(string id) =>
        _enemies.TryGetValue(id, out var side) ? side : _enemies[id] = new HashSet<string>(StringComparer.Ordinal);
}
