using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Gazetteers;

/// <summary>Holds the ids that gazetteers point to against those that there are.</summary>
internal static class MemberCheck
{
    /// <summary>The entity with the members, states and parties that exist; a problem for each that does not.</summary>
    public static Entity Resolve(Entity entity, TextFile file, int offset, EntityDirectory directory, ProblemLog problems)
    {
        var members = Known(entity.Members, "has the member");
        var serves = Known(entity.Serves, "serves the state");
        var parties = Known(entity.Parties, "has the party");
        var losers = Known(entity.Losers, "has the loser");
        var whole = members.Count == entity.Members.Count && serves.Count == entity.Serves.Count && parties.Count == entity.Parties.Count && losers.Count == entity.Losers.Count;
        return whole ? entity : entity with { Members = members, Serves = serves, Parties = parties, Losers = losers };

        List<string> Known(IReadOnlyList<string> ids, string relation)
        {
            var known = new List<string>();
            foreach (var id in ids)
            {
                if (directory.Find(id) is not null)
                {
                    known.Add(id);
                    continue;
                }

                problems.Add(
                    ProblemCode.UnknownEntity,
                    file,
                    offset,
                    $"'{entity.Id}' {relation} '{id}', which no gazetteer knows. It was left out.",
                    directory.Nearest(id));
            }

            return known;
        }
    }
}
