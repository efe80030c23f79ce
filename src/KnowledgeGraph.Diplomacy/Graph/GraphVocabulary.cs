using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Graph;

/// <summary>
/// All words of the graph with their meaning. What is written in <c>cypher/</c> uses these and no others: a test reads every file there.
/// </summary>
public static class GraphVocabulary
{
    /// <summary>The labels of nodes.</summary>
    public static IReadOnlyList<GraphWord> Labels { get; } =
    [
        new("Entity", "Who or what facts are about; has one of the labels of kinds beside it."),
        .. EntityLabels(),
        new("Name", "A folded name by which entities are found; its key is unique."),
        new("Event", "A fact: one happening; has the label of its kind beside it."),
        .. ClaimTypes.All.Select(type => new GraphWord(type.EventLabel, $"The kind of event that {type.Name} claims speak of.")),
        new("Claim", "What one passage of one document says."),
        new("Passage", "A stretch of a document: a sentence of a text, a row of a table."),
        new("Document", "A text or table that was imported."),
        new("Source", "A book or collection of documents that claims cite."),
    ];

    /// <summary>The types of relationships.</summary>
    public static IReadOnlyList<GraphWord> RelationshipTypes { get; } =
    [
        new("NAMES", "From a name to each entity that bears it."),
        new("HAS_MEMBER", "From a group to its members."),
        .. RoleEdges(),
        .. ClaimTypes.All.Select(type => new GraphWord(type.Name, $"Plain edge derived from {type.EventLabel} events, from subject to object or party.")),
        new("SUPPORTS", "From a claim to the event that rests on it."),
        new("CONCERNS", "From a claim to each entity it is about; says in which role."),
        new("READ_IN", "From a claim to the passage that says it."),
        new("PART_OF", "From a passage to its document."),
        new("MENTIONS", "From a passage to an entity that its words name."),
        new("CITES", "From a claim to the source that its document gives for it."),
    ];

    /// <summary>The property keys of nodes and relationships.</summary>
    public static IReadOnlyList<GraphWord> PropertyKeys { get; } = GraphProperties.All;

    private static IEnumerable<GraphWord> EntityLabels() =>
    [
        new(nameof(EntityLabel.State), "States, empires, principalities."),
        new(nameof(EntityLabel.Group), "Coalitions and collective actors."),
        new(nameof(EntityLabel.Person), "Envoys, rulers, generals."),
        new(nameof(EntityLabel.Treaty), "Treaties, conventions, armistices, congress acts."),
        new(nameof(EntityLabel.War), "Wars and campaigns."),
        new(nameof(EntityLabel.Battle), "Battles and sieges."),
        new(nameof(EntityLabel.Territory), "Regions, provinces, islands, river banks."),
        new(nameof(EntityLabel.Place), "Cities, ports, forts."),
        new(nameof(EntityLabel.Waterway), "Rivers, straits, seas."),
        new(nameof(EntityLabel.Ship), "Named vessels."),
    ];

    private static IEnumerable<GraphWord> RoleEdges() =>
        ClaimTypes.All
            .SelectMany(type => type.Roles.Select(role => (role.Edge, Role: role.Role.Name())))
            .Distinct()
            .GroupBy(pair => pair.Edge, pair => pair.Role, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GraphWord(group.Key, $"From an event to its {string.Join(" or ", group.Order(StringComparer.Ordinal))}."));
}
