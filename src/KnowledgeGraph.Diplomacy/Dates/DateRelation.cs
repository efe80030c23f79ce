namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>
/// How one date stands to another. Each date covers the days from its earliest to its latest; the answer follows from how
/// the two stretches lie, and is the mirror image when the dates change places.
/// </summary>
public enum DateRelation
{
    /// <summary>It ends before the other begins, and neither is qualified or open there.</summary>
    Before,

    /// <summary>
    /// It begins and ends earlier than the other, and still may not be earlier: the stretches share days, or they are apart but one
    /// of the two is uncertain (<c>?</c>), or approximate (<c>~</c>) and near.
    /// </summary>
    PossiblyBefore,

    /// <summary>The stretches are the same, or one lies within the other: nothing speaks for an order.</summary>
    Overlaps,

    /// <summary>The mirror image of <see cref="PossiblyBefore"/>.</summary>
    PossiblyAfter,

    /// <summary>The mirror image of <see cref="Before"/>.</summary>
    After,
}
