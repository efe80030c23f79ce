namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>Several dates: one of them (<c>[1667,1670..1672]</c>) or all of them (<c>{1960,1961-12}</c>).</summary>
internal sealed record EdtfSet(bool AllOfThem, IReadOnlyList<EdtfRange> Members) : EdtfElement
{
    public override IEnumerable<EdtfDate> Dates => Members.SelectMany(member => member.Dates);

    public override DayRange Days => Members.Select(member => member.Days).Aggregate((all, next) => all.Cover(next));

    public override string Print()
    {
        // The order of a set says nothing: the canonical one is by time, each member once.
        var members = Members
            .OrderBy(member => member.Days.Earliest ?? long.MinValue)
            .ThenBy(member => member.Days.Latest ?? long.MaxValue)
            .ThenBy(member => member.Print(), StringComparer.Ordinal)
            .Select(member => member.Print())
            .Distinct(StringComparer.Ordinal);
        var text = string.Join(',', members);
        return AllOfThem ? "{" + text + "}" : "[" + text + "]";
    }
}

/// <summary>A member of a set: a date, or all dates from one to another (<c>1670..1672</c>, <c>..1672</c>, <c>1670..</c>).</summary>
internal sealed record EdtfRange(EdtfDate? Start, EdtfDate? End, bool IsRange)
{
    public IEnumerable<EdtfDate> Dates => new[] { Start, IsRange ? End : null }.OfType<EdtfDate>();

    public DayRange Days => new(Start?.Days.Earliest, End?.Days.Latest);

    public string Print() => IsRange ? Start?.Print() + ".." + End?.Print() : Start!.Print();
}
