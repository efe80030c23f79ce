namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>The kinds of end that an interval can have.</summary>
internal enum IntervalEnd
{
    /// <summary>A date.</summary>
    Date,

    /// <summary><c>..</c>: it goes on without end.</summary>
    Open,

    /// <summary>Nothing: it ends, nobody knows when.</summary>
    Unknown,
}

/// <summary>From one date to another: <c>1858-06-26/1858-06-27</c>, <c>1856/..</c>, <c>/1860</c>.</summary>
internal sealed record EdtfInterval(EdtfDate? Start, IntervalEnd StartKind, EdtfDate? End, IntervalEnd EndKind) : EdtfElement
{
    public override IEnumerable<EdtfDate> Dates => new[] { Start, End }.OfType<EdtfDate>();

    public override DayRange Days => new(Start?.Days.Earliest, End?.Days.Latest);

    public override string Print() => Print(Start, StartKind) + "/" + Print(End, EndKind);

    private static string Print(EdtfDate? date, IntervalEnd kind) =>
        date?.Print() ?? (kind == IntervalEnd.Open ? ".." : string.Empty);
}
