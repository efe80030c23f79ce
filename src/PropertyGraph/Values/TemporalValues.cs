using NodaTime;

namespace PropertyGraph;

/// <summary>A calendar date in the proleptic Gregorian calendar, years -999,999,999 to +999,999,999.</summary>
public sealed class DateValue : GraphValue
{
    /// <summary>Wraps a date.</summary>
    /// <param name="value">The date.</param>
    public DateValue(LocalDate value)
        : this(WideDates.EpochDay(value))
    {
    }

    private DateValue(long epochDay) => EpochDay = epochDay;

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay { get; }

    /// <summary>The date as NodaTime has it.</summary>
    /// <exception cref="InvalidOperationException">The year is outside NodaTime's -9998 to 9999; see <see cref="IsInNodaTimeRange"/>.</exception>
    public LocalDate Value => WideDates.ToLocalDate(EpochDay);

    /// <summary>Whether <see cref="Value"/> can be had: the year is -9998 to 9999.</summary>
    public bool IsInNodaTimeRange => WideDates.IsInNodaTimeRange(EpochDay);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Date;

    /// <summary>The date of a day number.</summary>
    /// <param name="epochDay">Days since 1970-01-01.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside ±999,999,999.</exception>
    public static DateValue OfEpochDay(long epochDay) => new(WideDates.Checked(epochDay));

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) => other is DateValue that && that.EpochDay == EpochDay;

    /// <inheritdoc/>
    public override int GetHashCode() => EpochDay.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Date(EpochDay);
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

/// <summary>A date and time without zone, years -999,999,999 to +999,999,999.</summary>
public sealed class LocalDateTimeValue : GraphValue
{
    /// <summary>Wraps a date and time.</summary>
    /// <param name="value">The date and time.</param>
    public LocalDateTimeValue(LocalDateTime value)
        : this(WideDates.EpochDay(value.Date), value.TimeOfDay)
    {
    }

    private LocalDateTimeValue(long epochDay, LocalTime time)
    {
        EpochDay = epochDay;
        Time = time;
    }

    /// <summary>The date, as days since 1970-01-01.</summary>
    public long EpochDay { get; }

    /// <summary>The time of day.</summary>
    public LocalTime Time { get; }

    /// <summary>The date and time as NodaTime has it.</summary>
    /// <exception cref="InvalidOperationException">The year is outside NodaTime's -9998 to 9999; see <see cref="IsInNodaTimeRange"/>.</exception>
    public LocalDateTime Value => WideDates.ToLocalDate(EpochDay).At(Time);

    /// <summary>Whether <see cref="Value"/> can be had: the year is -9998 to 9999.</summary>
    public bool IsInNodaTimeRange => WideDates.IsInNodaTimeRange(EpochDay);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalDateTime;

    /// <summary>The date and time of a day number and a time of day.</summary>
    /// <param name="epochDay">Days since 1970-01-01.</param>
    /// <param name="time">The time of day.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside ±999,999,999.</exception>
    public static LocalDateTimeValue Of(long epochDay, LocalTime time) => new(WideDates.Checked(epochDay), time);

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is LocalDateTimeValue that && that.EpochDay == EpochDay && that.Time == Time;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochDay, Time);

    /// <inheritdoc/>
    public override string ToString() => TemporalText.DateTime(EpochDay, Time);
}

/// <summary>A date and time with an offset and, where one was named, a time zone; years -999,999,999 to +999,999,999.</summary>
public sealed class ZonedDateTimeValue : GraphValue
{
    /// <summary>Wraps a date and time.</summary>
    /// <param name="value">The local date and time with its offset.</param>
    /// <param name="zone">The IANA name of the zone, or null where only an offset is known.</param>
    public ZonedDateTimeValue(OffsetDateTime value, string? zone = null)
        : this(WideDates.EpochDay(value.Date), value.TimeOfDay, value.Offset, zone)
    {
    }

    private ZonedDateTimeValue(long epochDay, LocalTime time, Offset offset, string? zone)
    {
        EpochDay = epochDay;
        Time = time;
        Offset = offset;
        Zone = zone;
    }

    /// <summary>The local date, as days since 1970-01-01.</summary>
    public long EpochDay { get; }

    /// <summary>The local time of day.</summary>
    public LocalTime Time { get; }

    /// <summary>The offset from UTC.</summary>
    public Offset Offset { get; }

    /// <summary>The local date and time with its offset, as NodaTime has it.</summary>
    /// <exception cref="InvalidOperationException">The year is outside NodaTime's -9998 to 9999; see <see cref="IsInNodaTimeRange"/>.</exception>
    public OffsetDateTime Value => WideDates.ToLocalDate(EpochDay).At(Time).WithOffset(Offset);

    /// <summary>Whether <see cref="Value"/> can be had: the year is -9998 to 9999.</summary>
    public bool IsInNodaTimeRange => WideDates.IsInNodaTimeRange(EpochDay);

    /// <summary>The IANA name of the zone, or null where only an offset is known.</summary>
    public string? Zone { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.ZonedDateTime;

    /// <summary>The date and time of a day number, a time of day and an offset.</summary>
    /// <param name="epochDay">The local date, as days since 1970-01-01.</param>
    /// <param name="time">The local time of day.</param>
    /// <param name="offset">The offset from UTC.</param>
    /// <param name="zone">The IANA name of the zone, or null where only an offset is known.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside ±999,999,999.</exception>
    public static ZonedDateTimeValue Of(long epochDay, LocalTime time, Offset offset, string? zone = null) =>
        new(WideDates.Checked(epochDay), time, offset, zone);

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is ZonedDateTimeValue that
        && that.EpochDay == EpochDay
        && that.Time == Time
        && that.Offset == Offset
        && string.Equals(that.Zone, Zone, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochDay, Time, Offset);

    /// <inheritdoc/>
    public override string ToString() =>
        TemporalText.DateTime(EpochDay, Time) + TemporalText.Offset(Offset) + (Zone is null ? string.Empty : $"[{Zone}]");
}
