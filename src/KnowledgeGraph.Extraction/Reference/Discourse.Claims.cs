using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>What each claim teaches for the sentences that follow.</content>
internal sealed partial class Discourse
{
    /// <summary>Learns from a claim who stands on which side, who signed what, who owes.</summary>
    public void Learn(Claim claim)
    {
        Lands.Learn(claim, Sentence);
        NoteRight(claim);
        Holds(claim);
        if (claim[Role.Subject] is not { } subject)
        {
            return;
        }

        _known[subject.Id] = subject;
        if (claim[Role.Object] is { } other)
        {
            _known[other.Id] = other;
        }

        Offers(claim, subject);
        if (claim.Polarity != Polarity.Asserted)
        {
            return;
        }

        LastDeal = claim[Role.Object] is { Label: EntityLabel.State } receiver && claim.Type.Name is "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" or "PAID_INDEMNITY_TO" or "LEASED_TERRITORY_TO" or "GRANTED_RIGHT_TO" ? (subject, claim[Role.Object]!, Sentence) : LastDeal;

        Did(subject);
        Apply(claim, subject);
        BringTogether(claim);
        if (claim.Type.Name == "NEGOTIATED_WITH" && subject.Label == EntityLabel.State && claim[Role.Object] is { Label: EntityLabel.State } partner)
        {
            Topics.Pair([subject with { Text = string.Empty }, partner with { Text = string.Empty }], Sentence);
        }
    }

    /// <summary>"brought the two sides together. On 9 March they signed": those between whom somebody stood are spoken of together.</summary>
    private void BringTogether(Claim claim)
    {
        if (claim.Type.Name != "MEDIATED_BETWEEN")
        {
            return;
        }

        var sides = new List<EntityReference>();
        foreach (var filler in claim.Roles)
        {
            if (filler is { Role: Role.Parties, Entity.Label: EntityLabel.State })
            {
                sides.Add(filler.Entity with { Text = string.Empty });
            }
        }

        if (sides.Count == 2)
        {
            Topics.Together(sides, Sentence);
        }
    }

    private readonly Dictionary<string, EntityReference> _formerHolders = new(StringComparer.Ordinal);

    /// <summary>The state that lost a land last, by an earlier claim; null where none is told.</summary>
    public EntityReference? FormerHolder(string land) => _formerHolders.GetValueOrDefault(land);

    /// <summary>Takes note of who has a land that changed hands, and of who had it.</summary>
    private void Holds(Claim claim)
    {
        if (claim is { Polarity: Polarity.Asserted, Type.Name: "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" } && claim[Role.Territory] is { } land && claim[Role.Object] is { Label: EntityLabel.State } taker)
        {
            _holders[land.Id] = taker with { Text = string.Empty };
            if (claim[Role.Subject] is { Label: EntityLabel.State } giver)
            {
                _formerHolders[land.Id] = giver with { Text = string.Empty };
            }
        }
    }

    /// <summary>Who gives lands under a treaty: he who gave first, though he received one in exchange since ("ceded Norway and obtained Pomerania").</summary>
    private readonly Dictionary<string, string> _landGivers = new(StringComparer.Ordinal);

    private void Gives(string treaty, EntityReference giver, EntityReference? receiver, bool land)
    {
        _obligors[treaty] = giver.Id;
        if (land && (receiver is null || _landGivers.GetValueOrDefault(treaty) != receiver.Id))
        {
            _landGivers[treaty] = giver.Id;
        }

        Party(treaty, giver);
        if (receiver is not null)
        {
            Party(treaty, receiver);
        }
    }

    /// <summary>For how many sentences a demand waits for its answer.</summary>
    private const int DemandReach = 2;

    private (EntityReference By, EntityReference? Of, int Sentence)? _demander;

    private readonly List<EntityReference> _demanding = [];

    private void Demands(EntityReference subject, EntityReference? target)
    {
        if (_demander is not { } last || last.Sentence != Sentence)
        {
            _demanding.Clear();
        }

        _demanding.Add(subject);
        _demander = (subject with { Text = string.Empty }, target, Sentence);
    }

    /// <summary>Who has just demanded something of one who answers, or of nobody told; null where nobody has.</summary>
    /// <param name="answering">Who answers.</param>
    public EntityReference? Demander(string? answering) =>
        _demander is { } last && Sentence - last.Sentence <= DemandReach && last.By.Id != answering && ActsFor(last.By.Id)?.Id != answering
        && (last.Of is null || answering is null || last.Of.Id == answering || ActsFor(answering)?.Id == last.Of.Id || ActsFor(last.Of.Id)?.Id == answering) ? last.By : null;

    /// <summary>"Austria demanded that Piedmont disarm. On 3 May France declared war": who has just demanded something of anybody but the one given; null where nobody has.</summary>
    public EntityReference? Claimant(string? besides) =>
        _demander is { Of: { } asked } last && Sentence - last.Sentence <= DemandReach && last.By.Id != besides && asked.Id != besides && ActsFor(last.By.Id)?.Id != besides && (besides is null || !AreAllies(last.By.Id, besides)) ? last.By : null;

    /// <summary>"Stellte der Pforte ein Ultimatum und drohte mit Krieg": of whom somebody has demanded something in this sentence; null where he has not.</summary>
    /// <param name="demanding">Who demanded it.</param>
    public EntityReference? Addressee(string? demanding) =>
        _demander is { Of: { } asked } last && last.Sentence == Sentence && last.By.Id == demanding ? asked with { Text = string.Empty } : null;

    private (EntityReference State, int Sentence)? _recognized;

    /// <summary>The state that was recognised in this sentence or the one before: whom others then deal with too; null where none was.</summary>
    public EntityReference? Recognized => _recognized is { } last && Sentence - last.Sentence <= 1 ? last.State : null;

    private void Apply(Claim claim, EntityReference subject)
    {
        var target = claim[Role.Object];
        switch (claim.Type.Name)
        {
            case "DECLARED_WAR_ON":
                Declares(subject, target);
                break;
            case "ALLIED_WITH" when target is not null:
                Ally(subject, target);
                break;
            case "SEIZED" when target is not null && subject.Label == EntityLabel.State:
                _holders[target.Id] = subject;
                _attacker = (subject with { Text = string.Empty }, Sentence);
                break;
            case "DEMANDED" or "THREATENED":
                Demands(subject, target);
                break;
            case "BROKE_RELATIONS_WITH" or "ESTABLISHED_RELATIONS_WITH" when target is not null:
                Estranged = [subject, target];
                Topics.Pair(Estranged, Sentence);
                break;
            case "REPRESENTED" when target is not null:
                Serve(subject, target);
                break;
            case "WON":
                Beaten(subject, null);
                // "Victory of Prince Eugene at Zenta; Temesvár taken": a general's state is not at once that of whom the next sentences tell.
                _attacker = subject.Label == EntityLabel.State ? (subject with { Text = string.Empty }, Sentence)
                    : subject.Label == EntityLabel.Person && ActsFor(subject.Id) is { } served ? (served with { Text = string.Empty }, Sentence - AttackReach) : _attacker;
                break;
            case "LOST" or "SUED_FOR_PEACE":
                _losers.Add(subject.Id);
                Beaten(null, subject);
                Repelled(subject);
                break;
            case "RECOGNIZED" when target is { Label: EntityLabel.State }:
                _recognized = (target with { Text = string.Empty }, Sentence);
                break;
            case "GAINED_INDEPENDENCE_FROM":
                _born = subject with { Text = string.Empty };
                break;
            case "SIGNED" when target is not null:
                Sign(target.Id, subject, claim.Date);
                break;
            case "CEDED_TERRITORY_TO" when claim[Role.Treaty] is null:
                _lastObligor = (subject.Id, Sentence);
                break;
            case "CEDED_TERRITORY_TO" or "PAID_INDEMNITY_TO" or "OPENED_PORT_TO" or "GRANTED_RIGHT_TO" or "RENOUNCED" when claim[Role.Treaty] is { } treaty && claim.Confidence > 0.6:
                Gives(treaty.Id, subject, target, claim.Type.Name == "CEDED_TERRITORY_TO");
                break;
        }
    }

    private void Sign(string treaty, EntityReference party, Diplomacy.Dates.HistoricalDate? date)
    {
        // "The Samoan envoy Mamea signed a treaty which allowed the United States": an envoy makes his state a party.
        _signed.Add((party.Id, treaty));
        _signedBySome.Add(treaty);
        Party(treaty, party.Label == EntityLabel.Person && ActsFor(party.Id) is { } served ? served : party);
        if (date is { } signed)
        {
            Date(treaty, signed);
        }
    }
}
