namespace PropertyGraph;

/// <summary>The kinds of value, in the order in which openCypher sorts values of different kinds, maps first.</summary>
public enum ValueKind
{
    /// <summary>A map from strings to values.</summary>
    Map,

    /// <summary>A node.</summary>
    Node,

    /// <summary>A relationship.</summary>
    Relationship,

    /// <summary>A list.</summary>
    List,

    /// <summary>A path.</summary>
    Path,

    /// <summary>A date and time with offset or time zone.</summary>
    ZonedDateTime,

    /// <summary>A date and time without zone.</summary>
    LocalDateTime,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day with offset.</summary>
    ZonedTime,

    /// <summary>A time of day without zone.</summary>
    LocalTime,

    /// <summary>A duration of months, days, seconds and nanoseconds.</summary>
    Duration,

    /// <summary>A string.</summary>
    String,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A 64-bit signed integer.</summary>
    Integer,

    /// <summary>A 64-bit IEEE 754 number.</summary>
    Float,

    /// <summary>The null of Cypher; sorts last.</summary>
    Null,
}
