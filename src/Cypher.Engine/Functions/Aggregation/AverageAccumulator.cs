using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Temporal;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary>
/// <c>avg(value)</c>: a floating point number, or a duration; null of nothing. Integers are added up exactly, so that
/// large ones do not lose digits and no sum overflows.
/// </summary>
internal sealed class AverageAccumulator(AggregateSite site) : ValueAccumulator
{
    private Int128 _integers;
    private double _floats;
    private DurationValue? _durations;
    private long _count;

    public override GraphValue Result
    {
        get
        {
            if (_count == 0)
            {
                return NullValue.Instance;
            }

            return _durations is null
                ? new FloatValue(((double)_integers + _floats) / _count)
                : DurationArithmetic.Divide(_durations, _count, site.Place);
        }
    }

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context)
    {
        if (_count > 0 && value is DurationValue != _durations is not null)
        {
            throw EvaluationErrors.InvalidValue(site.Name, "only numbers, or only durations", value, site.Place);
        }

        switch (value)
        {
            case IntegerValue integer:
                _integers += integer.Value;
                break;
            case FloatValue number:
                _floats += number.Value;
                break;
            case DurationValue duration:
                _durations = _durations is null ? duration : DurationArithmetic.Add(_durations, duration, site.Place);
                break;
            default:
                throw EvaluationErrors.InvalidValue(site.Name, "numbers or durations", value, site.Place);
        }

        _count++;
    }
}
