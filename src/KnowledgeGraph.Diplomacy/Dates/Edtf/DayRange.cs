namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>A stretch of days by Julian day numbers, both ends included.</summary>
/// <param name="Earliest">The first day; null where it has none.</param>
/// <param name="Latest">The last day; null where it has none.</param>
internal readonly record struct DayRange(long? Earliest, long? Latest)
{
    public DayRange Cover(DayRange other) =>
        new(
            Earliest is { } a && other.Earliest is { } b ? Math.Min(a, b) : null,
            Latest is { } c && other.Latest is { } d ? Math.Max(c, d) : null);
}
