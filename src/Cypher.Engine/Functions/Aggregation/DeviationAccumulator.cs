using Cypher.Engine.Evaluation;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary>
/// <c>stDev(value)</c> and <c>stDevP(value)</c>, by Welford's method, which stays exact where the sum of squares would not; null of nothing.
/// </summary>
/// <param name="site">Where it stands.</param>
/// <param name="isPopulation">Whether the values are all there are (divide by n) or a sample (divide by n - 1).</param>
internal sealed class DeviationAccumulator(AggregateSite site, bool isPopulation) : ValueAccumulator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override GraphValue Result
    {
        get
        {
            if (_count == 0)
            {
                return NullValue.Instance;
            }

            var divisor = isPopulation ? _count : _count - 1;
            return new FloatValue(divisor > 0 ? Math.Sqrt(_squares / divisor) : 0);
        }
    }

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context)
    {
        var number = value switch
        {
            IntegerValue integer => integer.Value,
            FloatValue real => real.Value,
            _ => throw EvaluationErrors.InvalidValue(site.Name, "numbers", value, site.Place),
        };
        _count++;
        var distance = number - _mean;
        _mean += distance / _count;
        _squares += distance * (number - _mean);
    }
}
