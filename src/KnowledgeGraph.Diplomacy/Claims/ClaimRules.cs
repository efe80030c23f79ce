using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Claims;

/// <summary>Holds claims to the vocabulary: every required role filled, every filler of a fitting kind.</summary>
internal static class ClaimRules
{
    public static void Check(ClaimType type, IReadOnlyList<RoleFiller> roles)
    {
        foreach (var filler in roles)
        {
            var definition = type.FindRole(filler.Role)
                ?? throw new ClaimException($"{type.Name} has no role '{filler.Role.Name()}'; it has {RoleList(type)}.");
            if (!definition.Allows(filler.Entity.Label))
            {
                throw new ClaimException(
                    $"'{filler.Entity.Name}' is a {filler.Entity.Label}; as {filler.Role.Name()} of {type.Name} a "
                    + $"{string.Join(" or ", definition.Labels)} is expected.");
            }
        }

        foreach (var definition in type.Roles)
        {
            var count = Count(roles, definition.Role);
            if (count < definition.Minimum)
            {
                throw new ClaimException(
                    $"{type.Name} needs {definition.Minimum} × {definition.Role.Name()}; {count} given.");
            }

            if (count > definition.Maximum)
            {
                throw new ClaimException(
                    $"{type.Name} takes at most {definition.Maximum} × {definition.Role.Name()}; {count} given.");
            }
        }

        CheckSides(type, roles);
    }

    /// <summary>Of sides that may stay open one at least is told.</summary>
    private static void CheckSides(ClaimType type, IReadOnlyList<RoleFiller> roles)
    {
        var (sides, told) = (0, false);
        foreach (var definition in type.Roles)
        {
            if (definition.MayStayOpen)
            {
                sides++;
                told |= Count(roles, definition.Role) > 0;
            }
        }

        if (sides > 1 && !told)
        {
            var names = type.Roles.Where(definition => definition.MayStayOpen).Select(definition => definition.Role.Name());
            throw new ClaimException($"{type.Name} needs at least one of {string.Join(" and ", names)}; none given.");
        }
    }

    private static int Count(IReadOnlyList<RoleFiller> roles, Role role)
    {
        var count = 0;
        for (var i = 0; i < roles.Count; i++)
        {
            count += roles[i].Role == role ? 1 : 0;
        }

        return count;
    }

    private static string RoleList(ClaimType type) => string.Join(", ", type.Roles.Select(role => role.Role.Name()));
}
