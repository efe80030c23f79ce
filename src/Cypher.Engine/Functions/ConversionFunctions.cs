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
    // Above 7 digits before the point, and below 3 zeros after it, an exponent reads better; Neo4j prints the same.
    private const double ExponentFrom = 1e7;
    private const double ExponentBelow = 1e-3;

    // toFloat and toBoolean overlook white space around the text, toInteger does not; so does Neo4j.
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

    /// <summary>The text of a floating point number.</summary>
    public static string FloatText(double number)
    {
        var size = Math.Abs(number);
        if (!double.IsFinite(number) || size == 0 || (size >= ExponentBelow && size < ExponentFrom))
        {
            return new FloatValue(number).ToString();
        }

        return Scientific(number.ToString("R", CultureInfo.InvariantCulture));
    }

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
            : ParseFloat(text.Value) is { } real && !text.Value.AsSpan().ContainsAny(WhiteSpace) ? Truncate(real) : NullValue.Instance,
        _ => null,
    };

    private static GraphValue? ToText(GraphValue value) => value switch
    {
        NullValue or StringValue => value,
        FloatValue number => new StringValue(FloatText(number.Value)),
        _ => Concatenation.CanJoin(value) ? new StringValue(value.ToString()) : null,
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
            trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && (char.IsAsciiDigit(trimmed[^1]) || trimmed[^1] == '.')
                ? number
                : null,
    };

    // 12345678 and 1.2345678E+07 both become 1.2345678E7.
    private static string Scientific(string text)
    {
        var negative = text.StartsWith('-');
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = text[(negative ? 1 : 0)..(exponentAt < 0 ? text.Length : exponentAt)];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        exponent -= all.Length - digits.Length;
        digits = digits.TrimEnd('0');
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(negative ? "-" : string.Empty)}{digits[0]}.{fraction}E{exponent}");
    }
}
