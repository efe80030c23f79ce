using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Gazetteers;

/// <summary>Holds the ids that gazetteers point to against those that there are.</summary>
internal static class MemberCheck
{
    /// <summary>The entity with the members that exist; a problem for each that does not.</summary>
    public static Entity Resolve(Entity entity, TextFile file, int offset, EntityDirectory directory, ProblemLog problems)
    {
        var known = new List<string>();
        foreach (var member in entity.Members)
        {
            if (directory.Find(member) is not null)
            {
                known.Add(member);
                continue;
            }

            problems.Add(
                ProblemCode.UnknownEntity,
                file,
                offset,
                $"'{entity.Id}' has the member '{member}', which no gazetteer knows. It was left out.",
                directory.Nearest(member));
        }

        return known.Count == entity.Members.Count ? entity : entity with { Members = known };
    }
}
