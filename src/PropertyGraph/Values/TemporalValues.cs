using NodaTime;

namespace PropertyGraph;

/// <summary>A calendar date in the proleptic Gregorian calendar.</summary>
/// <param name="value">The date.</param>
public sealed class DateValue(LocalDate value) : GraphValue
{
    /// <summary>The date.</summary>
    public LocalDate Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Date;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is DateValue that && that.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Date(Value);
}

/// <summary>A time of day without zone, to the nanosecond.</summary>
/// <param name="value">The time.</param>
public sealed class LocalTimeValue(LocalTime value) : GraphValue
{
    /// <summary>The time.</summary>
    public LocalTime Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalTime;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is LocalTimeValue that && that.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Time(Value);
}

/// <summary>A time of day with an offset from UTC.</summary>
/// <param name="value">The time with its offset.</param>
public sealed class ZonedTimeValue(OffsetTime value) : GraphValue
{
    /// <summary>The time with its offset.</summary>
    public OffsetTime Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.ZonedTime;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is ZonedTimeValue that && that.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Time(Value.TimeOfDay) + TemporalText.Offset(Value.Offset);
}

/// <summary>A date and time without zone.</summary>
/// <param name="value">The date and time.</param>
public sealed class LocalDateTimeValue(LocalDateTime value) : GraphValue
{
    /// <summary>The date and time.</summary>
    public LocalDateTime Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalDateTime;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is LocalDateTimeValue that && that.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => TemporalText.DateTime(Value);
}

/// <summary>A date and time with an offset and, where one was named, a time zone.</summary>
/// <param name="value">The local date and time with its offset.</param>
/// <param name="zone">The IANA name of the zone, or null where only an offset is known.</param>
public sealed class ZonedDateTimeValue(OffsetDateTime value, string? zone = null) : GraphValue
{
    /// <summary>The local date and time with its offset.</summary>
    public OffsetDateTime Value { get; } = value;

    /// <summary>The IANA name of the zone, or null where only an offset is known.</summary>
    public string? Zone { get; } = zone;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.ZonedDateTime;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is ZonedDateTimeValue that && that.Value == Value && string.Equals(that.Zone, Zone, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() =>
        TemporalText.DateTime(Value.LocalDateTime) + TemporalText.Offset(Value.Offset) + (Zone is null ? string.Empty : $"[{Zone}]");
}

/// <summary>A duration in openCypher's sense: months, days, seconds and nanoseconds that do not carry into each other.</summary>
/// <param name="months">Months; may be negative.</param>
/// <param name="days">Days; may be negative.</param>
/// <param name="seconds">Seconds; may be negative.</param>
/// <param name="nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
public sealed class DurationValue(long months, long days, long seconds, int nanoseconds) : GraphValue
{
    /// <summary>Months; may be negative.</summary>
    public long Months { get; } = months;

    /// <summary>Days; may be negative.</summary>
    public long Days { get; } = days;

    /// <summary>Seconds; may be negative.</summary>
    public long Seconds { get; } = seconds;

    /// <summary>Nanoseconds of the second, 0 to 999,999,999.</summary>
    public int Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Duration;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is DurationValue that
        && (that.Months, that.Days, that.Seconds, that.Nanoseconds) == (Months, Days, Seconds, Nanoseconds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanoseconds);

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Duration(this);
}
