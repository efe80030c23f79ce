using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary><c>count(value)</c>.</summary>
internal sealed class CountAccumulator : ValueAccumulator
{
    private long _count;

    public override GraphValue Result => IntegerValue.Of(_count);

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context) => _count++;
}
