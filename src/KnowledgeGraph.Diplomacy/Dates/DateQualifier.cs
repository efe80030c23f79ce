namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>How sure a source is of a date; the signs are those of EDTF.</summary>
public enum DateQualifier
{
    /// <summary>It says so plainly.</summary>
    None,

    /// <summary><c>?</c>: the source may be wrong about it.</summary>
    Uncertain,

    /// <summary><c>~</c>: about then.</summary>
    Approximate,

    /// <summary><c>%</c>: perhaps about then.</summary>
    UncertainAndApproximate,
}
