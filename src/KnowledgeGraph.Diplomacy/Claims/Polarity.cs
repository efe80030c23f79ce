namespace KnowledgeGraph.Diplomacy.Claims;

/// <summary>How a source says what it says. Only <see cref="Asserted"/> claims make facts.</summary>
public enum Polarity
{
    /// <summary>It happened.</summary>
    Asserted,

    /// <summary>It did not happen.</summary>
    Negated,

    /// <summary>It would, could or should happen: conditions, wishes, plans, demands.</summary>
    Hypothetical,

    /// <summary>Somebody believed or said it; the source does not say that it happened.</summary>
    Reported,
}
