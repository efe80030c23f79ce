using System.Globalization;
using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>
/// Conversions between types. Each comes in three forms: the plain one fails for values that it cannot convert at all
/// and gives null for texts it cannot read; <c>…OrNull</c> never fails; <c>…List</c> converts each item without failing.
/// </summary>
internal static class ConversionFunctions
{
    // toFloat and toBoolean overlook white space around the text, toInteger does not; so does Neo4j.
    // 2^63: a text that names such a number is refused, while a number of that size becomes the nearest integer; so it is in Neo4j.
    private const double TooLarge = 9223372036854775808;

    private const string WhiteSpace = " \t\r\n";

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        .. Family("toBoolean", "BOOLEAN", "BOOLEAN | INTEGER | STRING", "a boolean, integer or string", ToBoolean,
            ("RETURN toBoolean('true')", "true"), ("RETURN toBooleanOrNull('perhaps')", "null"), ("RETURN toBooleanList(['false', 1, 2.5])", "[false, true, null]")),
        .. Family("toFloat", "FLOAT", "FLOAT | INTEGER | STRING", "a number or string", ToFloat,
            ("RETURN toFloat('1.5')", "1.5"), ("RETURN toFloatOrNull(true)", "null"), ("RETURN toFloatList(['0.5', 1, true])", "[0.5, 1.0, null]")),
        .. Family("toInteger", "INTEGER", "BOOLEAN | FLOAT | INTEGER | STRING", "a number, boolean or string", ToInteger,
            ("RETURN toInteger('1815')", "1815"), ("RETURN toIntegerOrNull('MDCCCXV')", "null"), ("RETURN toIntegerList(['1', 2.9, 'x'])", "[1, 2, null]")),
        .. Family("toString", "STRING", "BOOLEAN | FLOAT | INTEGER | STRING | temporal value", "a string, number, boolean or temporal value", ToText,
            ("RETURN toString(1815)", "'1815'"), ("RETURN toStringOrNull([1])", "null"), ("RETURN toStringList([1, true, [2]])", "['1', 'true', null]")),
    ];

    private static IEnumerable<FunctionDefinition> Family(
        string name,
        string type,
        string accepted,
        string wanted,
        Func<GraphValue, GraphValue?> convert,
        (string Query, string Result) plain,
        (string Query, string Result) orNull,
        (string Query, string Result) list)
    {
        yield return Define(name, $"{name}(value :: {accepted}) :: {type}", $"The value as {type}; null where a text cannot be read.", plain) with
        {
            Body = call => convert(call[0]) ?? throw call.Invalid(0, wanted),

            // Neo4j looks at the types that toInteger() is given only while it runs; a query may rely on that with a branch that never does.
            ChecksTypesWhenRun = name == "toInteger",
        };
        yield return Define(name + "OrNull", $"{name}OrNull(value :: ANY) :: {type}", $"The value as {type}; null where it cannot be converted.", orNull) with
        {
            Body = call => convert(call[0]) ?? NullValue.Instance,
        };
        yield return Define(name + "List", $"{name}List(list :: LIST<ANY>) :: LIST<{type}>", $"Each item as {type}; null where it cannot be converted.", list) with
        {
            Body = call => new ListValue([.. call.List(0).Select(item => convert(item) ?? NullValue.Instance)]),
        };
    }

    private static FunctionDefinition Define(string name, string signature, string summary, (string Query, string Result) example) => new()
    {
        Name = name,
        Category = FunctionCategory.Conversion,
        Signature = signature,
        Summary = summary,
        Example = example.Query,
        ExampleResult = example.Result,
    };

    private static GraphValue? ToBoolean(GraphValue value) => value switch
    {
        NullValue or BooleanValue => value,
        IntegerValue integer => BooleanValue.Of(integer.Value != 0),
        StringValue text => text.Value.Trim().ToUpperInvariant() switch
        {
            "TRUE" => BooleanValue.True,
            "FALSE" => BooleanValue.False,
            _ => NullValue.Instance,
        },
        _ => null,
    };

    private static GraphValue? ToFloat(GraphValue value) => value switch
    {
        NullValue or FloatValue => value,
        IntegerValue integer => new FloatValue(integer.Value),
        StringValue text => ParseFloat(text.Value) is { } number ? new FloatValue(number) : NullValue.Instance,
        _ => null,
    };

    private static GraphValue? ToInteger(GraphValue value) => value switch
    {
        NullValue or IntegerValue => value,
        BooleanValue truth => IntegerValue.Of(truth.Value ? 1 : 0),
        FloatValue number => Truncate(number.Value),
        StringValue text => long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? IntegerValue.Of(integer)
            : ParseFloat(text.Value) is not { } real || text.Value.AsSpan().ContainsAny(WhiteSpace) ? NullValue.Instance
            : double.IsFinite(real) && Math.Abs(real) >= TooLarge ? null : Truncate(real),
        _ => null,
    };

    private static GraphValue? ToText(GraphValue value) => value switch
    {
        NullValue or StringValue => value,
        _ => Concatenation.CanJoin(value) ? new StringValue(Concatenation.Text(value)) : null,
    };

    // Beyond 64 bits the nearest integer that there is, and 0 for NaN: what Neo4j gives.
    private static IntegerValue Truncate(double number) => IntegerValue.Of(
        NumberOrder.TryGetInteger(Math.Truncate(number), out var integer) ? integer
        : double.IsNaN(number) ? 0
        : number > 0 ? long.MaxValue : long.MinValue);

    private static double? ParseFloat(string text) => text.Trim() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        var trimmed => double.TryParse(
            WithoutSuffix(trimmed), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && WithoutSuffix(trimmed)[^1] is '.' or (>= '0' and <= '9')
                ? number
                : null,
    };

    // Java's letters for the width of a number, which Neo4j reads too.
    private static ReadOnlySpan<char> WithoutSuffix(string text) =>
        text.Length > 1 && text[^1] is 'f' or 'F' or 'd' or 'D' ? text.AsSpan(0, text.Length - 1) : text;
}
