using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary>
/// <c>percentileDisc(value, percentile)</c>, which gives one of the values, and <c>percentileCont</c>, which interpolates
/// between the two nearest; null of nothing.
/// </summary>
internal sealed class PercentileAccumulator(AggregateSite site, bool isContinuous) : ValueAccumulator
{
    private const int BytesPerItem = 32;
    private readonly List<GraphValue> _values = [];
    private double _percentile;

    public override GraphValue Result
    {
        get
        {
            if (_values.Count == 0)
            {
                return NullValue.Instance;
            }

            _values.Sort(ValueOrder.Instance);
            return isContinuous ? Interpolated() : _values[Math.Max(0, (int)Math.Ceiling(_percentile * _values.Count) - 1)];
        }
    }

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context)
    {
        if (value is not (IntegerValue or FloatValue))
        {
            throw EvaluationErrors.InvalidValue(site.Name, "numbers", value, site.Place);
        }

        var percentile = parameter is IntegerValue or FloatValue ? Number(parameter) : double.NaN;
        if (percentile is not (>= 0 and <= 1))
        {
            throw EvaluationErrors.NotANumberInRange(site.Name, "a percentile from 0.0 to 1.0", parameter ?? NullValue.Instance, site.Place);
        }

        _percentile = _values.Count == 0 ? percentile : _percentile;
        _values.Add(value);
        context.Reserve(BytesPerItem);
    }

    // On a value's own place it is that value, as in Neo4j; only between two it has to be a floating point number.
    private GraphValue Interpolated()
    {
        var position = _percentile * (_values.Count - 1);
        if (position == Math.Floor(position))
        {
            return _values[(int)position];
        }

        var below = Number(_values[(int)Math.Floor(position)]);
        var above = Number(_values[(int)Math.Ceiling(position)]);
        return new FloatValue((above * (position - Math.Floor(position))) + (below * (Math.Ceiling(position) - position)));
    }

    private static double Number(GraphValue value) => value is IntegerValue integer ? integer.Value : ((FloatValue)value).Value;
}
