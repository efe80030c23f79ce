namespace Cypher.Engine.Evaluation.Values;

/// <summary>Compares integers with floating point numbers exactly: neither is rounded to the other's type.</summary>
internal static class NumberOrder
{
    // 2^63: the first double above every 64-bit integer. Its negative is itself an integer.
    private const double AboveIntegers = 9_223_372_036_854_775_808.0;

    /// <summary>Compares; <paramref name="right"/> must not be NaN.</summary>
    /// <param name="left">The integer.</param>
    /// <param name="right">The floating point number.</param>
    /// <returns>Below, at or above zero.</returns>
    public static int Compare(long left, double right)
    {
        if (right >= AboveIntegers)
        {
            return -1;
        }

        if (right < -AboveIntegers)
        {
            return 1;
        }

        var whole = (long)right;
        if (left != whole)
        {
            return left < whole ? -1 : 1;
        }

        var fraction = right - whole;
        return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
    }

    /// <summary>Whether the two are the same number.</summary>
    /// <param name="left">The integer.</param>
    /// <param name="right">The floating point number; NaN is no number's equal.</param>
    /// <returns>True where they are.</returns>
    public static bool AreEqual(long left, double right) => !double.IsNaN(right) && Compare(left, right) == 0;

    /// <summary>The integer that a floating point number is exactly.</summary>
    /// <param name="number">The number.</param>
    /// <param name="integer">The integer.</param>
    /// <returns>False where it is none, or none of 64 bits.</returns>
    public static bool TryGetInteger(double number, out long integer)
    {
        if (number >= -AboveIntegers && number < AboveIntegers)
        {
            integer = (long)number;
            return integer == number;
        }

        integer = 0;
        return false;
    }
}
