namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>How narrow a date is, the narrowest first.</summary>
public enum DatePrecision
{
    /// <summary>One day, perhaps with a time of day.</summary>
    Day,

    /// <summary>One month.</summary>
    Month,

    /// <summary>One season.</summary>
    Season,

    /// <summary>One year.</summary>
    Year,

    /// <summary>Ten years (<c>185X</c>).</summary>
    Decade,

    /// <summary>A hundred years (<c>18XX</c>).</summary>
    Century,
}
