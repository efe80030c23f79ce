using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary>
/// <c>sum(value)</c>: of integers an integer, of numbers a number, of durations a duration; 0 of nothing. Where integers leave their 64
/// bits, the sum goes on as a floating point number, as in Neo4j.
/// </summary>
internal sealed class SumAccumulator(AggregateSite site) : ValueAccumulator
{
    private GraphValue _sum = IntegerValue.Of(0);
    private bool _isEmpty = true;

    public override GraphValue Result => _sum;

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context)
    {
        if (value is not (IntegerValue or FloatValue or DurationValue))
        {
            throw EvaluationErrors.InvalidValue(site.Name, "numbers or durations", value, site.Place);
        }

        _sum = _isEmpty ? value
            : _sum is IntegerValue sum && value is IntegerValue next ? Add(sum.Value, next.Value)
            : Arithmetic.Add(_sum, value, context, site.Place);
        _isEmpty = false;
    }

    private static GraphValue Add(long sum, long next)
    {
        var wrapped = unchecked(sum + next);
        return ((sum ^ wrapped) & (next ^ wrapped)) < 0 ? new FloatValue((double)sum + next) : IntegerValue.Of(wrapped);
    }
}
