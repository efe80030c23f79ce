using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Mediations that were offered or asked for and wait for an answer.</content>
internal sealed partial class Discourse
{
    /// <summary>For how many sentences an offer waits for its answer.</summary>
    private const int OfferReach = 2;

    private (IReadOnlyList<EntityReference> By, IReadOnlyList<EntityReference> Parties, int Sentence)? _offer;

    /// <summary>"Chile offered to mediate between X and Y": who did, and between whom, not long ago; null where nobody did.</summary>
    public (IReadOnlyList<EntityReference> By, IReadOnlyList<EntityReference> Parties)? Offer =>
        _offer is { } offer && Sentence - offer.Sentence <= OfferReach ? (offer.By, offer.Parties) : null;

    private (IReadOnlyList<EntityReference> Parties, int Sentence)? _reconciled;

    /// <summary>Between which two somebody has mediated, or was to, not long ago; empty where nobody has.</summary>
    public IReadOnlyList<EntityReference> Reconciled => _reconciled is { } last && Sentence - last.Sentence <= OfferReach ? last.Parties : [];

    /// <summary>Takes note of a mediation that did not happen yet; of several who offer it in one sentence, of each.</summary>
    private void Offers(Claim claim, EntityReference subject)
    {
        if (claim.Type.Name != "MEDIATED_BETWEEN")
        {
            return;
        }

        if (claim.Roles.Where(static filler => filler.Role == Role.Parties).Select(static filler => filler.Entity with { Text = string.Empty }).ToList() is { Count: 2 } two)
        {
            _reconciled = (two, Sentence);
        }

        if (claim.Polarity != Polarity.Hypothetical)
        {
            return;
        }

        var by = subject with { Text = string.Empty };
        if (_offer is { } last && last.Sentence == Sentence)
        {
            _offer = last with { By = [.. last.By, by] };
            return;
        }

        var parties = new List<EntityReference>();
        foreach (var filler in claim.Roles)
        {
            if (filler.Role == Role.Parties)
            {
                parties.Add(filler.Entity with { Text = string.Empty });
            }
        }

        _offer = ([by], parties, Sentence);
    }
}
