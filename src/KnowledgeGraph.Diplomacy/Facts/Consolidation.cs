using KnowledgeGraph.Diplomacy.Claims;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>
/// Turns claims into facts. The facts follow from the set of claims alone: not from the order in which they came, nor from what was
/// there before; so a fact is gone when its last claim goes. The rule of what is one happening is <see cref="HappeningRules"/>.
/// </summary>
public static class Consolidation
{
    /// <summary>The facts that claims support.</summary>
    /// <param name="claims">
    /// Claims. For each <see cref="HappeningRules.Key"/> among them all claims with that key must be given: those of one key are judged together.
    /// </param>
    /// <returns>The facts, by key and time. Claims that are not asserted make none.</returns>
    public static IReadOnlyList<Fact> Facts(IEnumerable<Testimony> claims) =>
    [
        .. claims
            .Where(claim => claim.Polarity == Polarity.Asserted)
            .GroupBy(HappeningRules.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => FactMaker.Make(group.Key, Happenings(group))),
    ];

    // The most telling claims come first, so that the vaguer ones find the happenings that they may belong to.
    private static List<Happening> Happenings(IEnumerable<Testimony> claims)
    {
        var happenings = new List<Happening>();
        foreach (var claim in claims
            .OrderBy(claim => claim.Date is null)
            .ThenBy(claim => claim.Date?.Days ?? long.MaxValue)
            .ThenByDescending(claim => claim.Roles.Count + claim.Qualifiers.Count)
            .ThenBy(claim => claim.Date?.EarliestDay ?? long.MinValue)
            .ThenBy(claim => claim.Date?.Edtf, StringComparer.Ordinal)
            .ThenBy(claim => claim.ClaimId, StringComparer.Ordinal))
        {
            var home = Home(claim, happenings);
            if (home is null)
            {
                happenings.Add(new Happening(claim));
            }
            else
            {
                home.Add(claim);
            }
        }

        return happenings;
    }

    private static Happening? Home(Testimony claim, List<Happening> happenings)
    {
        var judged = happenings.Select(happening => (Happening: happening, Kind: happening.Judge(claim))).ToList();
        var agreeing = judged.Where(candidate => candidate.Kind == AgreementKind.Agree).Select(candidate => candidate.Happening).ToList();
        if (agreeing.Count > 0)
        {
            // Several fit a vague claim equally well: it goes to the first, which is the most precise, then the earliest.
            return agreeing.MaxBy(happening => happening.Affinity(claim));
        }

        // A disagreement needs to be about one happening: where it could be about several, the claim stands for itself.
        var disagreeing = judged.Where(candidate => candidate.Kind == AgreementKind.Disagree).ToList();
        return disagreeing.Count == 1 ? disagreeing[0].Happening : null;
    }
}
