using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary><c>min(value)</c> and <c>max(value)</c>, in the order of ORDER BY; null of nothing.</summary>
/// <param name="sign">-1 for the least, 1 for the greatest.</param>
internal sealed class ExtremeAccumulator(int sign) : ValueAccumulator
{
    private GraphValue? _extreme;

    public override GraphValue Result => _extreme ?? NullValue.Instance;

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context)
    {
        if (_extreme is null || sign * ValueOrder.Instance.Compare(value, _extreme) > 0)
        {
            _extreme = value;
        }
    }
}
