using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>A moment in universal time, over all years that a date can have.</summary>
/// <param name="Seconds">Seconds since 1970-01-01T00:00Z.</param>
/// <param name="Nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
internal readonly record struct EpochMoment(long Seconds, int Nanoseconds) : IComparable<EpochMoment>
{
    public const long SecondsPerDay = 86_400;

    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The moment that a date and time names.</summary>
    public static EpochMoment Of(ZonedDateTimeValue value) => Of(value.EpochDay, value.Time, value.Offset);

    /// <summary>The moment of a local date and time at an offset.</summary>
    public static EpochMoment Of(long epochDay, LocalTime time, Offset offset) =>
        new((epochDay * SecondsPerDay) + (time.NanosecondOfDay / NanosecondsPerSecond) - offset.Seconds, time.NanosecondOfSecond);

    /// <summary>The moment of NodaTime's instant.</summary>
    public static EpochMoment Of(Instant instant)
    {
        var since = instant - NodaConstants.UnixEpoch;
        var seconds = instant.ToUnixTimeSeconds();
        return new EpochMoment(seconds, (int)(since - Duration.FromSeconds(seconds)).ToInt64Nanoseconds());
    }

    /// <summary>The local date and time of the moment at an offset.</summary>
    public (long EpochDay, LocalTime Time) At(Offset offset)
    {
        var local = Seconds + offset.Seconds;
        var day = Math.DivRem(local, SecondsPerDay, out var secondOfDay);
        if (secondOfDay < 0)
        {
            day--;
            secondOfDay += SecondsPerDay;
        }

        return (day, LocalTime.FromNanosecondsSinceMidnight((secondOfDay * NanosecondsPerSecond) + Nanoseconds));
    }

    /// <inheritdoc/>
    public int CompareTo(EpochMoment other)
    {
        var bySeconds = Seconds.CompareTo(other.Seconds);
        return bySeconds != 0 ? bySeconds : Nanoseconds.CompareTo(other.Nanoseconds);
    }

    public static bool operator <(EpochMoment left, EpochMoment right) => left.CompareTo(right) < 0;

    public static bool operator >(EpochMoment left, EpochMoment right) => left.CompareTo(right) > 0;

    public static bool operator <=(EpochMoment left, EpochMoment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EpochMoment left, EpochMoment right) => left.CompareTo(right) >= 0;
}
