using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using static KnowledgeGraph.Diplomacy.Entities.EntityLabel;

namespace KnowledgeGraph.Diplomacy.Vocabulary;

/// <summary>The catalogue of claim types: the contract between extraction, import, the named queries and every test.</summary>
public static class ClaimTypes
{
    private static readonly EntityLabel[] States = [State, Group];
    private static readonly EntityLabel[] Actors = [State, Group, Person];
    private static readonly EntityLabel[] Treaties = [Treaty];
    private static readonly EntityLabel[] Wars = [War];
    private static readonly EntityLabel[] Lands = [Territory, Place, Waterway, State];
    private static readonly EntityLabel[] Waters = [Waterway, Territory, Place, State];

    /// <summary>All types in the order of the vocabulary.</summary>
    public static IReadOnlyList<ClaimType> All { get; } =
    [
        new("DECLARED_WAR_ON", "WarDeclaration", new(), One(Role.Subject, "BY", States), Open(One(Role.Object, "AGAINST", States)), UpToOne(Role.War, "IN", Wars)),
        new("ALLIED_WITH", "Alliance", new("COOPERATE", "062"), One(Role.Subject, "BY", States), One(Role.Object, "WITH", States), UpToOne(Role.War, "IN", Wars), Under()),
        new("WON", "Victory", new(), Doer(), One(Role.Object, "OF", Battle, War)),
        new("LOST", "Defeat", new(), Doer(), One(Role.Object, "OF", Battle, War)),
        new("SEIZED", "Seizure", new("COERCE", "171", 1), Doer(), One(Role.Object, "OF", Ship, Place, Territory, Waterway, State), UpToOne(Role.War, "IN", Wars)),
        new("SUED_FOR_PEACE", "PeaceRequest", new("REQUEST", "107"), One(Role.Subject, "BY", States), UpToOne(Role.Object, "TO", States), UpToOne(Role.War, "IN", Wars)),
        new("REPRESENTED", "Representation", new(), One(Role.Subject, "BY", Person), One(Role.Object, "FOR", States)) { Qualifiers = [Claims.Qualifiers.Office] },
        new("NEGOTIATED_WITH", "Negotiation", new("CONSULT", "046"), One(Role.Subject, "BY", Actors), One(Role.Object, "WITH", Actors), UpToOne(Role.About, "ABOUT", Treaties)) { Qualifiers = [Claims.Qualifiers.Outcome] },
        new("MEDIATED_BETWEEN", "Mediation", new("CONSULT", "045"), One(Role.Subject, "BY", Actors), new(Role.Parties, States, 2, int.MaxValue, "BETWEEN"), Under(), UpToOne(Role.War, "IN", Wars)),
        new("DEMANDED", "Demand", new("REQUEST", "100"), One(Role.Subject, "BY", Actors), UpToOne(Role.Object, "TO", Actors)) { Qualifiers = [Claims.Qualifiers.What] },
        new("REJECTED", "Rejection", new("REJECT", "120"), One(Role.Subject, "BY", Actors), UpToOne(Role.Object, "OF", [.. Actors, Treaty])) { Qualifiers = [Claims.Qualifiers.What] },
        new("THREATENED", "Threat", new("THREATEN", "130"), One(Role.Subject, "BY", Actors), UpToOne(Role.Object, "TO", Actors)) { Qualifiers = [Claims.Qualifiers.What] },
        new("RECOGNIZED", "Recognition", new("SUPPORT", "054"), One(Role.Subject, "BY", States), One(Role.Object, "OF", [.. Lands, Group, Treaty]), Under()) { Qualifiers = [Claims.Qualifiers.As] },
        new("BROKE_RELATIONS_WITH", "RelationsBreak", new("SANCTION", "161"), One(Role.Subject, "BY", States), One(Role.Object, "WITH", States)),
        new("ESTABLISHED_RELATIONS_WITH", "RelationsStart", new("SUPPORT", "050"), One(Role.Subject, "BY", States), One(Role.Object, "WITH", States), Under()),
        new("SIGNED", "Signature", new("SUPPORT", "057"), One(Role.Subject, "BY", Actors), One(Role.Object, "OF", Treaties)),
        new("RATIFIED", "Ratification", new("SUPPORT", "057"), One(Role.Subject, "BY", Actors), One(Role.Object, "OF", Treaties)),
        new("REPLACED", "Replacement", new(), One(Role.Subject, "BY", Treaties), One(Role.Object, "OF", Treaties)),
        new("ENDED", "PeaceConclusion", new(), One(Role.Subject, "BY", Treaties), One(Role.Object, "OF", Wars)),
        new("CEDED_TERRITORY_TO", "Cession", new("CONCEDE", "080", 3), Open(From()), Open(To()), Of(), Under()),
        new("RETURNED_TERRITORY_TO", "Return", new("RETREAT", "084"), Open(From()), Open(To()), Of(), Under()),
        new("LEASED_TERRITORY_TO", "Lease", new(), Open(From()), Open(To()), Of(), Under()) { Qualifiers = [Claims.Qualifiers.Years] },
        new("SHARED_POSSESSION_OF", "Condominium", new(), One(Role.Subject, "BY", States), One(Role.Object, "WITH", States), Of(), Under()),
        new("PAID_INDEMNITY_TO", "Indemnity", new(), Open(From()), Open(To()), Under(), UpToOne(Role.Territory, "FOR", Lands)) { Qualifiers = [Claims.Qualifiers.Amount, Claims.Qualifiers.Currency] },
        new("OPENED_PORT_TO", "PortOpening", new("RETREAT", "086"), Open(From()), Open(To()), UpToOne(Role.Place, "OF", Place, Territory, Waterway), Under()) { Qualifiers = [Claims.Qualifiers.Count] },
        new("GRANTED_RIGHT_TO", "RightGrant", new("CONCEDE", "080"), Open(From()), Open(One(Role.Object, "TO", Actors)), UpToOne(Role.Where, "WHERE", Waters), Under()) { Qualifiers = [Claims.Qualifiers.Right, Claims.Qualifiers.Where] },
        new("RENOUNCED", "Renunciation", new("CONCEDE", "080"), Doer(), UpToOne(Role.Object, "OF", [.. Lands, Group, Treaty]), Under()) { Qualifiers = [Claims.Qualifiers.What] },
        new("NEUTRALIZED", "Neutralization", new(), UpToOne(Role.Subject, "BY", Treaty, State, Group), One(Role.Object, "OF", Waters), Under()),
        new("GAINED_INDEPENDENCE_FROM", "Independence", new(null, null, 4), One(Role.Subject, "BY", [.. States, Territory]), Open(One(Role.Object, "FROM", States)), Under()),
    ];

    private static readonly Dictionary<string, ClaimType> ByName = All.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Finds a type by name.</summary>
    /// <param name="name">The name, exactly, for example <c>CEDED_TERRITORY_TO</c>.</param>
    /// <returns>The type, or null where there is none of that name.</returns>
    public static ClaimType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The type of a name that is known to exist.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type.</returns>
    /// <exception cref="ArgumentException">No type is called that.</exception>
    public static ClaimType Get(string name) =>
        Find(name) ?? throw new ArgumentException($"The vocabulary has no claim type '{name}'.", nameof(name));

    private static RoleDefinition One(Role role, string edge, params EntityLabel[] labels) => new(role, labels, 1, 1, edge);

    private static RoleDefinition UpToOne(Role role, string edge, params EntityLabel[] labels) => new(role, labels, 0, 1, edge);

    /// <summary>A state, or the person who acted: generals take cities, princes renounce thrones.</summary>
    private static RoleDefinition Doer() => One(Role.Subject, "BY", Actors) with { PersonActsForState = true };

    private static RoleDefinition From() => One(Role.Subject, "FROM", States);

    private static RoleDefinition To() => One(Role.Object, "TO", States);

    /// <summary>One of two sides, of which a text may leave one untold.</summary>
    private static RoleDefinition Open(RoleDefinition side) => side with { Minimum = 0, MayStayOpen = true };

    private static RoleDefinition Of() => One(Role.Territory, "OF", Lands);

    private static RoleDefinition Under() => UpToOne(Role.Treaty, "UNDER", Treaties);
}
