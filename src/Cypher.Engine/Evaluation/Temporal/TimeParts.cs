using Cypher.Language.Text;
using NodaTime;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>Makes times of day of numbers, each in its range.</summary>
internal static class TimeParts
{
    public static LocalTime Of(long hour, long minute, long second, long nanosecond, SourceSpan place)
    {
        DateParts.Check("hour", hour, 0, 23, place);
        DateParts.Check("minute", minute, 0, 59, place);
        DateParts.Check("second", second, 0, 59, place);
        DateParts.Check("nanosecond", nanosecond, 0, EpochMoment.NanosecondsPerSecond - 1, place);
        return LocalTime.FromHourMinuteSecondNanosecond((int)hour, (int)minute, (int)second, nanosecond);
    }
}
