namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>The calendars in which sources of 1648 to 1945 date.</summary>
public enum CalendarSystem
{
    /// <summary>The Gregorian calendar (new style), also before 1582. EDTF is always in it.</summary>
    Gregorian,

    /// <summary>The Julian calendar (old style): in Russia until 1918, in Great Britain until 1752.</summary>
    Julian,
}
