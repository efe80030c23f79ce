using System.Globalization;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>Floating point numbers as texts, as toString() and joining with <c>+</c> write them.</summary>
internal static class FloatText
{
    // Above 7 digits before the point, and below 3 zeros after it, an exponent reads better; Neo4j prints the same.
    private const double ExponentFrom = 1e7;
    private const double ExponentBelow = 1e-3;

    /// <summary>The text of a floating point number.</summary>
    public static string Of(double number)
    {
        var size = Math.Abs(number);
        if (!double.IsFinite(number) || size == 0 || (size >= ExponentBelow && size < ExponentFrom))
        {
            return new FloatValue(number).ToString();
        }

        return Scientific(number.ToString("R", CultureInfo.InvariantCulture));
    }

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
