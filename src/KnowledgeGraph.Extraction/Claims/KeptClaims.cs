using KnowledgeGraph.Diplomacy.Claims;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>The claims of a text, each once: of two that say the same the surer one stays, at the place of the first.</summary>
internal static class KeptClaims
{
    /// <summary>Adds a claim, unless one that says the same is there and is as sure.</summary>
    public static void Add(List<Claim> claims, Claim claim)
    {
        var same = Find(claims, claim);
        if (same < 0)
        {
            claims.Add(claim);
        }
        else if (claims[same].Confidence < claim.Confidence)
        {
            claims[same] = claim;
        }
    }

    private static int Find(List<Claim> claims, Claim claim)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var other = claims[i];
            if (other.Type == claim.Type && other.Polarity == claim.Polarity && SameRoles(other.Roles, claim.Roles) && other.Qualifiers.SequenceEqual(claim.Qualifiers))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the same entities stand in the same roles, in whatever order.</summary>
    private static bool SameRoles(IReadOnlyList<RoleFiller> some, IReadOnlyList<RoleFiller> others)
    {
        if (some.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < some.Count; i++)
        {
            if (Count(some, some[i]) != Count(others, some[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Count(IReadOnlyList<RoleFiller> roles, RoleFiller filler)
    {
        var count = 0;
        for (var i = 0; i < roles.Count; i++)
        {
            count += roles[i].Role == filler.Role && roles[i].Entity.Id == filler.Entity.Id ? 1 : 0;
        }

        return count;
    }
}
