using Cypher.Engine.Execution.Operators;

namespace Cypher.Engine.Planning;

/// <summary>A query as far as it is planned: what gives its rows, and what its variables are.</summary>
/// <param name="Source">The operators so far.</param>
/// <param name="Slots">The variables in scope.</param>
/// <param name="Rows">How many rows are expected.</param>
internal sealed record PlanPart(Operator Source, SlotMap Slots, double Rows)
{
    /// <summary>Whether what the next clause changes makes no difference to the rows that still come to it.</summary>
    public bool IsBlindToChanges { get; init; }

    /// <summary>Whether the next clause may change the graph for one row before it takes another.</summary>
    public bool MayBeTakenSingly => IsBlindToChanges && !Source.HoldsGraphOpen;

    /// <summary>Goes on with another operator in the same scope.</summary>
    /// <param name="source">The operator.</param>
    /// <returns>The longer plan.</returns>
    public PlanPart With(Operator source) => this with { Source = source };
}
