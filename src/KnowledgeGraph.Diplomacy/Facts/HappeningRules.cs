using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>
/// When two claims speak of the same happening. The rule in full:
/// <list type="number">
/// <item>They have the same <see cref="Key"/>: type, subject, object, parties, territory that passes, port or place, kind and place of a right.
/// Of types that are the same seen from either side (alliance, condominium, talks, relations) the two sides may change places.</item>
/// <item>They do not name different treaties, wars or offices, nor demand or renounce different things; one of them may leave it out.</item>
/// <item>Their dates are compatible, or one has none.</item>
/// <item>Dates, amounts, counts and terms that contradict each other are a disagreement about one happening where two different witnesses
/// give them and it is clear that it is one: both name the same treaty, the type happens once only (a party signs a treaty once),
/// or the dates lie within a year. One and the same witness that gives two dates or two amounts speaks of two happenings.</item>
/// </list>
/// </summary>
public static class HappeningRules
{
    /// <summary>Dates of two witnesses that are further apart than this belong to two happenings unless a treaty ties them.</summary>
    public const int DaysOfDoubt = 366;

    /// <summary>Details that tell two happenings apart when both are given and differ.</summary>
    internal static readonly IReadOnlyList<string> Distinguishing = [Qualifiers.Office, Qualifiers.What];

    /// <summary>Details about which two witnesses of one happening may disagree.</summary>
    internal static readonly IReadOnlyList<string> Disputable =
        [Qualifiers.Amount, Qualifiers.Count, Qualifiers.Currency, Qualifiers.Outcome, Qualifiers.Years];

    private static readonly HashSet<string> Symmetric = new(StringComparer.Ordinal)
    {
        "ALLIED_WITH", "ESTABLISHED_RELATIONS_WITH", "NEGOTIATED_WITH", "SHARED_POSSESSION_OF",
    };

    private static readonly HashSet<string> OnceOnly = new(StringComparer.Ordinal)
    {
        "ENDED", "LOST", "RATIFIED", "REPLACED", "SIGNED", "WON",
    };

    /// <summary>The part of a claim that all claims of one happening have in common.</summary>
    /// <param name="testimony">The claim.</param>
    /// <returns>Readable text, for example <c>SIGNED|subject=qing-china|object=treaty-of-aigun</c>.</returns>
    public static string Key(Testimony testimony)
    {
        var parts = testimony.Type.Roles
            .Where(definition => IsPrincipal(definition))
            .SelectMany(definition => testimony.Roles
                .Where(filler => filler.Role == definition.Role)
                .Select(filler => filler.EntityId)
                .Order(StringComparer.Ordinal)
                .Select(id => (Role: definition.Role.Name(), Id: id)))
            .ToList();
        if (Symmetric.Contains(testimony.Type.Name))
        {
            parts = [.. parts.Select(part => part.Role is "subject" or "object" ? ("between", part.Id) : part).OrderBy(part => part, Comparer<(string, string)>.Create(Compare))];
        }

        var right = testimony.Qualifiers[Qualifiers.Right]?.Text;
        var where = testimony.Qualifiers[Qualifiers.Where]?.Text;
        return string.Join(
            '|',
            [
                testimony.Type.Name,
                .. parts.Select(part => $"{part.Role}={part.Id}"),
                .. right is null ? Array.Empty<string>() : [$"right={right}"],
                .. where is null ? Array.Empty<string>() : [$"where={NameKey.Of(where)}"],
            ]);
    }

    /// <summary>Whether something of this type happens once only between the same subject and object.</summary>
    internal static bool HappensOnce(ClaimType type) => OnceOnly.Contains(type.Name);

    /// <summary>The optional roles that may be left out, and tell two happenings apart when both claims fill them.</summary>
    internal static IEnumerable<Role> Context(ClaimType type) =>
        type.Roles.Where(definition => !IsPrincipal(definition)).Select(definition => definition.Role);

    private static bool IsPrincipal(RoleDefinition definition) =>
        definition.Minimum > 0 || definition.Role is Role.Subject or Role.Object or Role.Place or Role.Where;

    private static int Compare((string Role, string Id) first, (string Role, string Id) second)
    {
        var roles = string.CompareOrdinal(first.Role, second.Role);
        return roles != 0 ? roles : string.CompareOrdinal(first.Id, second.Id);
    }
}
