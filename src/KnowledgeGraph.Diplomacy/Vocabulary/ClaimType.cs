namespace KnowledgeGraph.Diplomacy.Vocabulary;

/// <summary>One thing that a text can say, with everything the house knows about saying it.</summary>
public sealed class ClaimType
{
    internal ClaimType(string name, string eventLabel, ClaimCodes codes, params IReadOnlyList<RoleDefinition> roles)
    {
        Name = name;
        EventLabel = eventLabel;
        Codes = codes;
        Roles = roles;
    }

    /// <summary>The name, for example <c>CEDED_TERRITORY_TO</c>; also the type of the plain edge that projects such a fact.</summary>
    public string Name { get; }

    /// <summary>The label of the event node beside <c>Event</c>, for example <c>Cession</c>.</summary>
    public string EventLabel { get; }

    /// <summary>The field's own codes for it.</summary>
    public ClaimCodes Codes { get; }

    /// <summary>Its roles, the required ones first.</summary>
    public IReadOnlyList<RoleDefinition> Roles { get; }

    /// <summary>The names of its qualifiers beyond those that every claim has.</summary>
    public IReadOnlyList<string> Qualifiers { get; internal init; } = [];

    /// <summary>Finds a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Its definition, or null where this type has no such role.</returns>
    public RoleDefinition? FindRole(Role role)
    {
        for (var i = 0; i < Roles.Count; i++)
        {
            if (Roles[i].Role == role)
            {
                return Roles[i];
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Codes of other data sets, so that exports join with them; each null where none exists.</summary>
/// <param name="Plover">PLOVER event type (2021 conversion table), for example <c>CONSULT</c>.</param>
/// <param name="Cameo">CAMEO code, for example <c>045</c>.</param>
/// <param name="CowProcedure">Correlates of War territorial change <c>procedure</c>: 1 conquest, 2 annexation, 3 cession, 4 secession, 5 unification, 6 mandate.</param>
public sealed record ClaimCodes(string? Plover = null, string? Cameo = null, int? CowProcedure = null);
