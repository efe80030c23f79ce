using Cypher.Engine.Evaluation;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>Lets the rows through for which every predicate is true.</summary>
internal sealed class FilterOperator(Operator source, IReadOnlyList<CompiledExpression> predicates, string details) : Operator(source), IHoldsNothingOpen
{
    private readonly CompiledExpression[] _predicates = [.. predicates];

    public override string Name => "Filter";

    public override string Details => details;

    /// <inheritdoc/>
    public override Operator WithoutSorting(IReadOnlySet<int> places)
    {
        var unsorted = Sources[0].WithoutSorting(places);
        return unsorted == Sources[0] ? this : new FilterOperator(unsorted, _predicates, details) { EstimatedRows = EstimatedRows };
    }

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            if (Holds(context, row))
            {
                yield return row;
            }
        }
    }

    private bool Holds(ExecutionContext context, GraphValue[] row)
    {
        context.Tick();
        foreach (var predicate in _predicates)
        {
            if (!predicate.Holds(context, row))
            {
                return false;
            }
        }

        return true;
    }
}
