using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Import.Gazetteers;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Tables;

namespace KnowledgeGraph.Import.ClaimTables;

/// <summary>Reads the cells of a row that name entities.</summary>
internal sealed class RoleCells(EntityDirectory entities, ProblemLog problems)
{
    /// <summary>The fillers of all roles; null, with a problem, where one cell cannot be used.</summary>
    public IReadOnlyList<RoleFiller>? Read(TableRow row, ClaimType type, HistoricalDate? date)
    {
        var fillers = new List<RoleFiller>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var column = role.Name();
            if (!row.Has(column) || (role == Role.Where && IsWords(row[column])))
            {
                continue;
            }

            var definition = type.FindRole(role);
            if (definition is null)
            {
                problems.Add(
                    ProblemCode.UnknownRole,
                    row.File,
                    row.Offset(column),
                    $"{type.Name} has no role '{column}'; it has {string.Join(", ", type.Roles.Select(known => known.Role.Name()))}. The row was left out.");
                return null;
            }

            var names = definition.Maximum > 1 ? row.List(column) : [row[column]];
            foreach (var name in names)
            {
                if (Entity(row, column, name, definition, date) is not { } entity)
                {
                    return null;
                }

                fillers.Add(new RoleFiller(role, EntityReference.To(entity, name)));
            }
        }

        return fillers;
    }

    /// <summary>Whether the cell <c>where</c> describes a place in words: nobody bears it as a name, and it is not meant as an id or misspelt.</summary>
    public bool IsWords(string text) => entities.Resolve(text).Count == 0 && !Slug.IsSlug(text) && entities.Nearest(text) is null;

    private Entity? Entity(TableRow row, string column, string name, RoleDefinition definition, HistoricalDate? date)
    {
        var found = entities.Resolve(name, definition.Labels.ToHashSet(), date);
        if (found.Count == 1 && definition.Allows(found[0].Label))
        {
            return found[0];
        }

        var offset = row.Offset(column);
        switch (found.Count)
        {
            case 0:
                problems.Add(
                    ProblemCode.UnknownEntity, row.File, offset, $"No gazetteer knows '{name}' ({column}). The row was left out.", entities.Nearest(name));
                break;
            case 1:
                problems.Add(
                    ProblemCode.RoleMismatch,
                    row.File,
                    offset,
                    $"'{name}' is a {found[0].Label}; as {column} a {string.Join(" or ", definition.Labels)} is expected. The row was left out.");
                break;
            default:
                problems.Add(
                    ProblemCode.AmbiguousEntity,
                    row.File,
                    offset,
                    $"'{name}' ({column}) can be {string.Join(" or ", found.Select(candidate => candidate.Id).Order(StringComparer.Ordinal))}; write the id. The row was left out.");
                break;
        }

        return null;
    }
}
