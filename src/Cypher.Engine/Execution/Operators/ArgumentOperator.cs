using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>The leaf of every plan: the row it was given, once.</summary>
internal sealed class ArgumentOperator : Operator, IHoldsNothingOpen
{
    public override string Name => "Argument";

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        yield return row;
    }
}
