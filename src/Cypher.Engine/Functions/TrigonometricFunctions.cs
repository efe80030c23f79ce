using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>Trigonometric and hyperbolic functions; angles are in radians.</summary>
internal static class TrigonometricFunctions
{
    // One factor each, as Java has it, so that the last digit is the same.
    private const double DegreesOfRadian = 57.29577951308232;
    private const double RadiansOfDegree = 0.017453292519943295;

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Real("acos", Math.Acos, "The angle whose cosine is the number.", "RETURN acos(1)", "0.0"),
        Real("asin", Math.Asin, "The angle whose sine is the number.", "RETURN asin(0)", "0.0"),
        Real("atan", Math.Atan, "The angle whose tangent is the number.", "RETURN atan(0)", "0.0"),
        Define("atan2", "atan2(y :: INTEGER | FLOAT, x :: INTEGER | FLOAT) :: FLOAT", call => new FloatValue(Math.Atan2(call.Number(0), call.Number(1))),
            "The angle of the point (x, y).", "RETURN atan2(0, 1)", "0.0"),
        Real("cos", Math.Cos, "The cosine.", "RETURN cos(0)", "1.0"),
        Real("cosh", Math.Cosh, "The hyperbolic cosine.", "RETURN cosh(0)", "1.0"),
        Real("cot", angle => 1 / Math.Tan(angle), "The cotangent.", "RETURN round(cot(pi() / 4), 6)", "1.0"),
        Real("coth", number => 1 / Math.Tanh(number), "The hyperbolic cotangent.", "RETURN round(coth(20), 6)", "1.0"),
        Real("degrees", angle => angle * DegreesOfRadian, "An angle in degrees instead of radians.", "RETURN degrees(pi())", "180.0"),
        Real("haversin", angle => (1 - Math.Cos(angle)) / 2, "Half the versine.", "RETURN haversin(0)", "0.0"),
        Real("radians", angle => angle * RadiansOfDegree, "An angle in radians instead of degrees.", "RETURN radians(180)", "3.141592653589793"),
        Real("sin", Math.Sin, "The sine.", "RETURN sin(0)", "0.0"),
        Real("sinh", Math.Sinh, "The hyperbolic sine.", "RETURN sinh(0)", "0.0"),
        Real("tan", Math.Tan, "The tangent.", "RETURN tan(0)", "0.0"),
        Real("tanh", Math.Tanh, "The hyperbolic tangent.", "RETURN tanh(0)", "0.0"),
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
}
