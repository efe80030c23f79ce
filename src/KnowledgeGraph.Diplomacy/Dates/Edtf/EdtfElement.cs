namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>What an EDTF text is made of: a date, an interval or a set.</summary>
internal abstract record EdtfElement
{
    /// <summary>The days it covers, read literally: qualifiers do not widen it.</summary>
    public abstract DayRange Days { get; }

    /// <summary>The dates in it, in order; open and unknown ends are none.</summary>
    public abstract IEnumerable<EdtfDate> Dates { get; }

    /// <summary>The canonical EDTF text.</summary>
    public abstract string Print();
}
