using Cypher.Engine.Evaluation.Temporal;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// The operators <c>+ - * / % ^</c>. Null on either side gives null. Integers stay integers and fail where the result
/// leaves 64 bits; with a floating point number on one side all is floating point, where nothing fails.
/// </summary>
internal static class Arithmetic
{
    public static GraphValue Add(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) => (left, right) switch
    {
        (IntegerValue x, IntegerValue y) => AddIntegers(x.Value, y.Value, place),
        (NullValue, _) or (_, NullValue) => NullValue.Instance,
        (ListValue, _) or (_, ListValue) => Concatenation.OfLists(left, right, context),
        (StringValue x, _) when Concatenation.CanJoin(right) => Concatenation.OfTexts(x.Value, Concatenation.Text(right), context),
        (_, StringValue y) when Concatenation.CanJoin(left) => Concatenation.OfTexts(Concatenation.Text(left), y.Value, context),
        (DurationValue x, DurationValue y) => DurationArithmetic.Add(x, y, place),
        (DurationValue x, _) when IsTemporal(right) => TemporalArithmetic.Add(right, x, place),
        (_, DurationValue y) when IsTemporal(left) => TemporalArithmetic.Add(left, y, place),
        _ => new FloatValue(Number(left, right, left, "+", place) + Number(left, right, right, "+", place)),
    };

    public static GraphValue Subtract(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place)
    {
        switch (left, right)
        {
            case (IntegerValue x, IntegerValue y):
                var difference = unchecked(x.Value - y.Value);
                return ((x.Value ^ y.Value) & (x.Value ^ difference)) < 0
                    ? throw EvaluationErrors.IntegerOverflow($"{x.Value} - {y.Value}", place)
                    : IntegerValue.Of(difference);
            case (NullValue, _) or (_, NullValue):
                return NullValue.Instance;
            case (DurationValue x, DurationValue y):
                return DurationArithmetic.Add(x, DurationArithmetic.Negate(y, place), place);
            case (_, DurationValue y) when IsTemporal(left):
                return TemporalArithmetic.Add(left, DurationArithmetic.Negate(y, place), place);
            default:
                return new FloatValue(Number(left, right, left, "-", place) - Number(left, right, right, "-", place));
        }
    }

    public static GraphValue Multiply(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place)
    {
        switch (left, right)
        {
            case (IntegerValue x, IntegerValue y):
                var high = Math.BigMul(x.Value, y.Value, out var low);
                return high == low >> 63
                    ? IntegerValue.Of(low)
                    : throw EvaluationErrors.IntegerOverflow($"{x.Value} * {y.Value}", place);
            case (NullValue, _) or (_, NullValue):
                return NullValue.Instance;
            case (DurationValue duration, IntegerValue or FloatValue):
                return DurationArithmetic.Multiply(duration, Number(left, right, right, "*", place), place);
            case (IntegerValue or FloatValue, DurationValue duration):
                return DurationArithmetic.Multiply(duration, Number(left, right, left, "*", place), place);
            default:
                return new FloatValue(Number(left, right, left, "*", place) * Number(left, right, right, "*", place));
        }
    }

    public static GraphValue Divide(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place)
    {
        switch (left, right)
        {
            case (IntegerValue, IntegerValue { Value: 0 }):
                throw EvaluationErrors.DivisionByZero(place);
            case (IntegerValue x, IntegerValue { Value: -1 }):
                return Negate(x, place);
            case (IntegerValue x, IntegerValue y):
                return IntegerValue.Of(x.Value / y.Value);
            case (NullValue, _) or (_, NullValue):
                return NullValue.Instance;
            case (DurationValue duration, IntegerValue or FloatValue):
                return DurationArithmetic.Divide(duration, Number(left, right, right, "/", place), place);
            default:
                return new FloatValue(Number(left, right, left, "/", place) / Number(left, right, right, "/", place));
        }
    }

    public static GraphValue Modulo(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) => (left, right) switch
    {
        (IntegerValue, IntegerValue { Value: 0 }) => throw EvaluationErrors.DivisionByZero(place),
        (IntegerValue, IntegerValue { Value: -1 }) => IntegerValue.Of(0),
        (IntegerValue x, IntegerValue y) => IntegerValue.Of(x.Value % y.Value),
        (NullValue, _) or (_, NullValue) => NullValue.Instance,
        _ => new FloatValue(Number(left, right, left, "%", place) % Number(left, right, right, "%", place)),
    };

    /// <summary>Always floating point, as openCypher has it: 2 ^ 2 is 4.0.</summary>
    public static GraphValue Power(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) =>
        left.IsNull || right.IsNull
            ? NullValue.Instance
            : new FloatValue(Math.Pow(Number(left, right, left, "^", place), Number(left, right, right, "^", place)));

    public static GraphValue Negate(GraphValue value, SourceSpan place) => value switch
    {
        NullValue => value,
        IntegerValue { Value: long.MinValue } => throw EvaluationErrors.IntegerOverflow($"-({long.MinValue})", place),
        IntegerValue integer => IntegerValue.Of(-integer.Value),
        FloatValue number => new FloatValue(-number.Value),
        DurationValue duration => DurationArithmetic.Negate(duration, place),
        _ => throw EvaluationErrors.InvalidType("'-'", "a number", value, place),
    };

    public static GraphValue Plus(GraphValue value, SourceSpan place) => value is NullValue or IntegerValue or FloatValue or DurationValue
        ? value
        : throw EvaluationErrors.InvalidType("'+'", "a number", value, place);

    private static GraphValue AddIntegers(long x, long y, SourceSpan place)
    {
        var sum = unchecked(x + y);
        return ((x ^ sum) & (y ^ sum)) < 0
            ? throw EvaluationErrors.IntegerOverflow($"{x} + {y}", place)
            : IntegerValue.Of(sum);
    }

    private static bool IsTemporal(GraphValue value) => TemporalOrder.IsOrdered(value.Kind);

    private static double Number(GraphValue left, GraphValue right, GraphValue operand, string operation, SourceSpan place) => operand switch
    {
        IntegerValue integer => integer.Value,
        FloatValue number => number.Value,
        _ => throw EvaluationErrors.OperandTypes(operation, left, right, place),
    };
}
