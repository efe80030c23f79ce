namespace KnowledgeGraph.Diplomacy.Entities;

/// <summary>The kinds of entity. In the graph each is a node label beside <c>Entity</c>.</summary>
public enum EntityLabel
{
    /// <summary>States, empires, principalities.</summary>
    State,

    /// <summary>Coalitions and collective actors, such as "the Allies" or "foreign merchant ships".</summary>
    Group,

    /// <summary>Envoys, rulers, generals.</summary>
    Person,

    /// <summary>Treaties, conventions, armistices, congress acts.</summary>
    Treaty,

    /// <summary>Wars and campaigns.</summary>
    War,

    /// <summary>Battles and sieges.</summary>
    Battle,

    /// <summary>Regions, provinces, islands, river banks.</summary>
    Territory,

    /// <summary>Cities, ports, forts.</summary>
    Place,

    /// <summary>Rivers, straits, seas.</summary>
    Waterway,

    /// <summary>Named vessels.</summary>
    Ship,
}
