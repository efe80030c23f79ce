using Cypher.Language.Semantics;

namespace Cypher.Language.Tests;

/// <summary>The functions that the tests may call. The engine has its own table; this one has just enough types for the rules.</summary>
internal static class TestCatalogue
{
    private static readonly string[] OneArgument =
    [
        "abs", "acos", "asin", "atan", "ceil", "cos", "cot", "degrees", "endNode", "exists", "exp", "floor", "head", "id", "elementId",
        "isEmpty", "last", "log", "log10", "lTrim", "nodes", "radians", "relationships", "reverse", "round", "rTrim", "sign", "sin", "sqrt",
        "startNode", "tail", "tan", "toBoolean", "toFloat", "toInteger", "toLower", "toString", "toUpper", "trim", "haversin",
    ];

    private static readonly string[] Temporal = ["date", "datetime", "duration", "localdatetime", "localtime", "time"];

    public static readonly SignatureCatalogue Default = With([]);

    public static SignatureCatalogue With(IEnumerable<ProcedureSignature> procedures) => new(Functions(), procedures);

    private static IEnumerable<FunctionSignature> Functions()
    {
        foreach (var name in OneArgument)
        {
            yield return new FunctionSignature(name, 1, 1);
        }

        foreach (var name in Temporal)
        {
            yield return new FunctionSignature(name, 0, 1) { Result = new StaticType(ValueKinds.Temporal | ValueKinds.Duration | ValueKinds.Null) };
            yield return new FunctionSignature($"{name}.truncate", 1, 3);
            yield return new FunctionSignature($"{name}.transaction", 0, 1);
            yield return new FunctionSignature($"{name}.statement", 0, 1);
            yield return new FunctionSignature($"{name}.realtime", 0, 1);
        }

        foreach (var name in new[] { "datetime.fromepoch", "datetime.fromepochmillis" })
        {
            yield return new FunctionSignature(name, 1, 2);
        }

        foreach (var name in new[] { "duration.between", "duration.inMonths", "duration.inDays", "duration.inSeconds", "left", "right", "split", "atan2" })
        {
            yield return new FunctionSignature(name, 2, 2);
        }

        yield return new FunctionSignature("labels", 1, 1) { ArgumentKinds = [ValueKinds.Node] };
        yield return new FunctionSignature("type", 1, 1) { ArgumentKinds = [ValueKinds.Relationship] };
        yield return new FunctionSignature("length", 1, 1) { ArgumentKinds = [ValueKinds.Path] };
        yield return new FunctionSignature("size", 1, 1) { ArgumentKinds = [ValueKinds.List | ValueKinds.String], Result = new StaticType(ValueKinds.Integer) };
        yield return new FunctionSignature("properties", 1, 1) { ArgumentKinds = [ValueKinds.Entity | ValueKinds.Map] };
        yield return new FunctionSignature("keys", 1, 1) { ArgumentKinds = [ValueKinds.Entity | ValueKinds.Map] };
        yield return new FunctionSignature("rand", 0, 0) { IsDeterministic = false, Result = new StaticType(ValueKinds.Float) };
        yield return new FunctionSignature("pi", 0, 0);
        yield return new FunctionSignature("e", 0, 0);
        yield return new FunctionSignature("coalesce", 1, null);
        yield return new FunctionSignature("range", 2, 3);
        yield return new FunctionSignature("substring", 2, 3);
        yield return new FunctionSignature("replace", 3, 3);
        foreach (var name in new[] { "avg", "collect", "count", "max", "min", "stDev", "stDevP", "sum" })
        {
            yield return new FunctionSignature(name, 1, 1) { IsAggregate = true };
        }

        yield return new FunctionSignature("percentileCont", 2, 2) { IsAggregate = true };
        yield return new FunctionSignature("percentileDisc", 2, 2) { IsAggregate = true };
    }
}
