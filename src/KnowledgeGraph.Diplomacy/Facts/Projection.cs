using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>The plain edges by which a two-party fact is also shown; derived from it, never the holder of anything.</summary>
public static class Projection
{
    /// <summary>The plain edges of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>From subject to object, or from a mediator to each party; none where one of the two is not given.</returns>
    public static IEnumerable<PlainEdge> Edges(Fact fact)
    {
        var subject = fact.Roles.FirstOrDefault(filler => filler.Role == Role.Subject)?.EntityId;
        return subject is null
            ? []
            : fact.Roles
                .Where(filler => filler.Role is Role.Object or Role.Parties)
                .Select(filler => new PlainEdge(fact.Type.Name, subject, filler.EntityId));
    }
}

/// <summary>A plain edge.</summary>
/// <param name="Type">Its type: the name of the claim type.</param>
/// <param name="From">The id of the entity it leaves.</param>
/// <param name="To">The id of the entity it enters.</param>
public sealed record PlainEdge(string Type, string From, string To);
