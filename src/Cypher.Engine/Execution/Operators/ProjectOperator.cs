using Cypher.Engine.Evaluation;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>A value to be computed and the place it is put in.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Value">The expression.</param>
internal readonly record struct Assignment(int Slot, CompiledExpression Value);

/// <summary>Computes values for each row: the columns of WITH and RETURN, grouping keys.</summary>
internal sealed class ProjectOperator(Operator source, IReadOnlyList<Assignment> assignments, string details) : Operator(source), IHoldsNothingOpen
{
    private readonly Assignment[] _assignments = [.. assignments];

    public override string Name => "Projection";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            context.Tick();
            foreach (var assignment in _assignments)
            {
                row[assignment.Slot] = assignment.Value.Evaluate(context, row);
            }

            yield return row;
        }
    }
}
