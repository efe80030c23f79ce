using System.Globalization;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Adds, negates and scales durations, part by part. What a fraction of a month or day comes to is carried into the
/// next smaller part: a month has 30.436875 days on average (2,629,746 s), a day 24 hours.
/// </summary>
internal static class DurationArithmetic
{
    private const decimal SecondsPerAverageMonth = 2_629_746m;
    private const decimal SecondsPerDay = 86_400m;
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static DurationValue Add(DurationValue x, DurationValue y, SourceSpan place)
    {
        try
        {
            return Normalized(checked(x.Months + y.Months), checked(x.Days + y.Days), checked(x.Seconds + y.Seconds), x.Nanoseconds + y.Nanoseconds);
        }
        catch (OverflowException)
        {
            throw EvaluationErrors.IntegerOverflow("adding two durations", place);
        }
    }

    public static DurationValue Negate(DurationValue value, SourceSpan place)
    {
        try
        {
            return Normalized(checked(-value.Months), checked(-value.Days), checked(-value.Seconds), -value.Nanoseconds);
        }
        catch (OverflowException)
        {
            throw EvaluationErrors.IntegerOverflow("negating a duration", place);
        }
    }

    public static DurationValue Multiply(DurationValue value, double factor, SourceSpan place) =>
        Scale(value, factor, static (part, by) => part * by, "multiplying a duration", place);

    public static DurationValue Divide(DurationValue value, double divisor, SourceSpan place) =>
        divisor == 0
            ? throw EvaluationErrors.DivisionByZero(place)
            : Scale(value, divisor, static (part, by) => part / by, "dividing a duration", place);

    /// <summary>A duration of whole parts; nanoseconds may be negative or more than a second.</summary>
    /// <exception cref="OverflowException">The seconds leave 64 bits.</exception>
    public static DurationValue Normalized(long months, long days, long seconds, long nanoseconds)
    {
        var carried = Math.DivRem(nanoseconds, NanosecondsPerSecond, out var rest);
        if (rest < 0)
        {
            rest += NanosecondsPerSecond;
            carried--;
        }

        return new DurationValue(months, days, checked(seconds + carried), (int)rest);
    }

    /// <summary>A duration of parts that may be fractions.</summary>
    /// <exception cref="OverflowException">A part leaves 64 bits.</exception>
    public static DurationValue FromFractions(decimal months, decimal days, decimal seconds, decimal nanoseconds)
    {
        var wholeMonths = decimal.Truncate(months);
        days += (months - wholeMonths) * SecondsPerAverageMonth / SecondsPerDay;
        var wholeDays = decimal.Truncate(days);
        seconds += (days - wholeDays) * SecondsPerDay;
        var wholeSeconds = decimal.Truncate(seconds);
        nanoseconds += (seconds - wholeSeconds) * NanosecondsPerSecond;
        return Normalized((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (long)decimal.Truncate(nanoseconds));
    }

    /// <summary>The decimal number that a floating point number is written as: 0.1 is a tenth here.</summary>
    /// <exception cref="OverflowException">It is too large, or no number.</exception>
    public static decimal ToDecimal(double number) =>
        decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var result)
            ? result
            : throw new OverflowException();

    private static DurationValue Scale(DurationValue value, double by, Func<decimal, decimal, decimal> scale, string operation, SourceSpan place)
    {
        try
        {
            var factor = ToDecimal(by);
            return FromFractions(scale(value.Months, factor), scale(value.Days, factor), scale(value.Seconds, factor), scale(value.Nanoseconds, factor));
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException)
        {
            throw EvaluationErrors.IntegerOverflow(operation, place);
        }
    }
}
