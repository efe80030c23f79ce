namespace KnowledgeGraph.Diplomacy.Vocabulary;

/// <summary>The roles that entities play in claims.</summary>
public enum Role
{
    /// <summary>Who does it, gives it, or loses it.</summary>
    Subject,

    /// <summary>Whom it is done to or given to, or what it is about.</summary>
    Object,

    /// <summary>The sides between whom somebody stands.</summary>
    Parties,

    /// <summary>The territory that passes.</summary>
    Territory,

    /// <summary>The treaty under which it happens.</summary>
    Treaty,

    /// <summary>The war in which it happens.</summary>
    War,

    /// <summary>The place, for example the port opened.</summary>
    Place,

    /// <summary>Where a right holds.</summary>
    Where,

    /// <summary>The treaty that talks are about.</summary>
    About,
}

/// <summary>Names of roles as files and results write them.</summary>
public static class RoleNames
{
    /// <summary>The name of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Lower case, for example <c>subject</c>.</returns>
    public static string Name(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a name.</summary>
    /// <param name="name">The name, as <see cref="Name"/> writes it.</param>
    /// <param name="role">The role.</param>
    /// <returns>False where no role is called that.</returns>
    public static bool TryParse(string name, out Role role)
    {
        foreach (var candidate in Enum.GetValues<Role>())
        {
            if (string.Equals(candidate.Name(), name, StringComparison.Ordinal))
            {
                role = candidate;
                return true;
            }
        }

        role = default;
        return false;
    }
}
