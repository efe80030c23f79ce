using Cypher.Engine.Evaluation;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>Numeric and logarithmic functions.</summary>
internal static class MathematicalFunctions
{
    private const int MaxPrecision = 15;

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define("abs", "abs(number :: INTEGER | FLOAT) :: INTEGER | FLOAT", Abs, "The size of a number without its sign.", "RETURN abs(-3)", "3"),
        Real("ceil", Math.Ceiling, "The next integer that is not below, as FLOAT.", "RETURN ceil(1.2)", "2.0"),
        Define("e", "e() :: FLOAT", _ => new FloatValue(Math.E), "The base of natural logarithms.", "RETURN e()", "2.718281828459045"),
        Real("exp", Math.Exp, "e to the power of a number.", "RETURN exp(0)", "1.0"),
        Real("floor", Math.Floor, "The next integer that is not above, as FLOAT.", "RETURN floor(1.8)", "1.0"),
        Real("log", Math.Log, "The natural logarithm.", "RETURN log(1)", "0.0"),
        Real("log10", Math.Log10, "The logarithm to base 10.", "RETURN log10(1000)", "3.0"),
        Define("pi", "pi() :: FLOAT", _ => new FloatValue(Math.PI), "The ratio of a circle's circumference to its diameter.", "RETURN pi()", "3.141592653589793"),
        Define("rand", "rand() :: FLOAT", call => new FloatValue(call.Context.Random.NextDouble()), "A random number from 0 up to but not including 1.",
            "RETURN 0 <= rand() < 1", "true") with { IsDeterministic = false, IsRandom = true },
        Define("round", "round(number :: INTEGER | FLOAT[, precision :: INTEGER[, mode :: STRING]]) :: FLOAT", Round,
            "The nearest integer, or the nearest number with so many decimals. Modes: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN.",
            "RETURN round(3.14159, 2)", "3.14"),
        Define("sign", "sign(number :: INTEGER | FLOAT) :: INTEGER", Sign, "1, 0 or -1.", "RETURN sign(-17)", "-1"),
        Real("sqrt", Math.Sqrt, "The square root.", "RETURN sqrt(256)", "16.0"),
    ];

    private static FunctionDefinition Real(string name, Func<double, double> function, string summary, string example, string result) =>
        Define(name, $"{name}(number :: INTEGER | FLOAT) :: FLOAT", call => new FloatValue(function(call.Number(0))), summary, example, result);

    private static FunctionDefinition Define(
        string name, string signature, FunctionBody body, string summary, string example, string result) => new()
        {
            Name = name,
            Category = FunctionCategory.Mathematical,
            Signature = signature,
            Body = body,
            Summary = summary,
            Example = example,
            ExampleResult = result,
        };

    private static GraphValue Abs(FunctionInvocation call) => call[0] switch
    {
        IntegerValue { Value: long.MinValue } => throw EvaluationErrors.IntegerOverflow($"abs({long.MinValue})", call.Place),
        IntegerValue integer => IntegerValue.Of(Math.Abs(integer.Value)),
        _ => new FloatValue(Math.Abs(call.Number(0))),
    };

    private static IntegerValue Sign(FunctionInvocation call)
    {
        var number = call.Number(0);
        return IntegerValue.Of(number > 0 ? 1 : number < 0 ? -1 : 0);
    }

    private static FloatValue Round(FunctionInvocation call)
    {
        var number = call.Number(0);
        var precision = call.Count > 1 ? call.Natural(1) : 0;
        if (!double.IsFinite(number) || precision > MaxPrecision)
        {
            return new FloatValue(number);
        }

        // Halves go up without a precision, also below zero; with one they go away from zero, as Neo4j has it.
        if (call.Count == 1)
        {
            var below = Math.Floor(number);
            return new FloatValue(number - below >= 0.5 ? below + 1 : below);
        }

        var mode = call.Count > 2 ? call.Text(2) : "HALF_UP";
        return new FloatValue(RoundDecimal(number, (int)precision, mode, call));
    }

    private static double RoundDecimal(double number, int precision, string mode, FunctionInvocation call)
    {
        Func<decimal, decimal> round = mode.ToUpperInvariant() switch
        {
            "UP" => value => value < 0 ? Math.Floor(value) : Math.Ceiling(value),
            "DOWN" => Math.Truncate,
            "CEILING" => Math.Ceiling,
            "FLOOR" => Math.Floor,
            "HALF_UP" => value => Math.Round(value, MidpointRounding.AwayFromZero),
            "HALF_DOWN" => value => Math.Abs(value - Math.Truncate(value)) == 0.5m ? Math.Truncate(value) : Math.Round(value),
            "HALF_EVEN" => value => Math.Round(value, MidpointRounding.ToEven),
            _ => throw EvaluationErrors.NotANumberInRange(call.Name, "UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN", call[2], call.Place),
        };
        var scale = (decimal)Math.Pow(10, precision);

        // Beyond these sizes a double has no digits left behind the point that could be rounded.
        return Math.Abs(number) < 1e12 ? (double)(round((decimal)number * scale) / scale) : number;
    }
}
