using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>Makes temporal values of one kind from strings, maps and other temporal values.</summary>
internal static class TemporalBuilder
{
    private static readonly string[] DateOnly = [.. DateFields.Names, "timezone"];
    private static readonly string[] DateAndTime = [.. DateFields.Names, .. TimeFields.Names, "datetime", "epochSeconds", "epochMillis"];
    private static readonly string[] LocalDateAndTime = [.. DateFields.Names, .. TimeFields.Names, "datetime"];

    public static GraphValue Date(GraphValue source, EpochMoment now, SourceSpan place)
    {
        if (source is StringValue text)
        {
            return DateValue.OfEpochDay(TemporalText.ParseDate(text.Value, place));
        }

        if (source is not MapValue map)
        {
            return DateValue.OfEpochDay(DayOf(source, "date()", place));
        }

        var fields = new TemporalFields("date", map, DateOnly, place);
        if (fields.HasNull)
        {
            return NullValue.Instance;
        }

        if (fields.HasOnly("timezone"))
        {
            return DateValue.OfEpochDay(fields.Zone()!.At(now).EpochDay);
        }

        return DateValue.OfEpochDay(DateFields.Build(fields, StartDay(fields)));
    }

    public static GraphValue LocalTime(GraphValue source, EpochMoment now, SourceSpan place)
    {
        if (source is StringValue text)
        {
            return new LocalTimeValue(TemporalText.ParseTime(text.Value, place));
        }

        if (source is not MapValue map)
        {
            return new LocalTimeValue(TimeOf(source, "localtime()", place));
        }

        var fields = new TemporalFields("localtime", map, TimeFields.Names, place);
        if (fields.HasNull)
        {
            return NullValue.Instance;
        }

        return fields.HasOnly("timezone")
            ? new LocalTimeValue(fields.Zone()!.At(now).Time)
            : new LocalTimeValue(TimeFields.Build(fields, StartTime(fields)?.Time));
    }

    public static GraphValue Time(GraphValue source, EpochMoment now, SourceSpan place)
    {
        if (source is StringValue text)
        {
            var (clock, zone) = TemporalText.ParseZonedTime(text.Value, TimeZoneSpec.Utc, place);
            return new ZonedTimeValue(clock.WithOffset(zone.OffsetAt(now)));
        }

        if (source is not MapValue map)
        {
            var time = TimeOf(source, "time()", place);
            return new ZonedTimeValue(time.WithOffset(TemporalParts.Of(source, place).Offset ?? Offset.Zero));
        }

        var fields = new TemporalFields("time", map, TimeFields.Names, place);
        if (fields.HasNull)
        {
            return NullValue.Instance;
        }

        if (fields.HasOnly("timezone"))
        {
            var current = fields.Zone()!.At(now);
            return new ZonedTimeValue(current.Time.WithOffset(current.Offset));
        }

        return TimeFromFields(fields, now);
    }

    public static GraphValue LocalDateTime(GraphValue source, EpochMoment now, SourceSpan place)
    {
        if (source is StringValue text)
        {
            var (day, time) = TemporalText.ParseLocalDateTime(text.Value, place);
            return LocalDateTimeValue.Of(day, time);
        }

        if (source is not MapValue map)
        {
            return LocalDateTimeValue.Of(DayOf(source, "localdatetime()", place), TimeOf(source, "localdatetime()", place));
        }

        var fields = new TemporalFields("localdatetime", map, LocalDateAndTime, place);
        if (fields.HasNull)
        {
            return NullValue.Instance;
        }

        if (fields.HasOnly("timezone"))
        {
            var current = fields.Zone()!.At(now);
            return LocalDateTimeValue.Of(current.EpochDay, current.Time);
        }

        return LocalDateTimeValue.Of(DateFields.Build(fields, StartDay(fields)), TimeFields.Build(fields, StartTime(fields)?.Time));
    }

    public static GraphValue DateTime(GraphValue source, EpochMoment now, SourceSpan place)
    {
        if (source is StringValue text)
        {
            return TemporalText.ParseDateTime(text.Value, TimeZoneSpec.Utc, place);
        }

        if (source is not MapValue map)
        {
            var parts = TemporalParts.Of(source, place);
            return (parts.Zone ?? TimeZoneSpec.Utc).AtLocal(
                DayOf(source, "datetime()", place), TimeOf(source, "datetime()", place), parts.Offset);
        }

        var fields = new TemporalFields("datetime", map, DateAndTime, place);
        if (fields.HasNull)
        {
            return NullValue.Instance;
        }

        if (fields.HasOnly("timezone"))
        {
            return fields.Zone()!.At(now);
        }

        return fields.HasAny("epochSeconds", "epochMillis") ? DateTimeFromEpoch(fields) : DateTimeFromFields(fields);
    }

    private static ZonedTimeValue TimeFromFields(TemporalFields fields, EpochMoment now)
    {
        var start = StartTime(fields);
        var zone = fields.Zone();
        var offset = zone?.OffsetAt(now) ?? start?.Offset ?? Offset.Zero;
        var time = start?.Time;
        if (zone is not null && start is { Offset: { } from } && time is { } clock)
        {
            // Another zone shows the same moment on another clock; only then do the other fields change the clock.
            time = clock.PlusSeconds(offset.Seconds - from.Seconds);
        }

        return new ZonedTimeValue(TimeFields.Build(fields, time).WithOffset(offset));
    }

    private static ZonedDateTimeValue DateTimeFromEpoch(TemporalFields fields)
    {
        var milliseconds = fields.Integer("epochMillis");
        var seconds = fields.Integer("epochSeconds") ?? (long)Math.Floor(milliseconds!.Value / 1000m);
        var nanoseconds = (fields.Integer("nanosecond") ?? 0) + ((milliseconds ?? 0) - (milliseconds is null ? 0 : seconds * 1000)) * 1_000_000;
        return FromEpoch(seconds, nanoseconds, fields.Zone() ?? TimeZoneSpec.Utc, fields.Place);
    }

    /// <summary>The date and time so many seconds and nanoseconds after 1970-01-01T00:00Z.</summary>
    public static ZonedDateTimeValue FromEpoch(long seconds, long nanoseconds, TimeZoneSpec zone, SourceSpan place)
    {
        try
        {
            var rest = DurationArithmetic.Normalized(0, 0, seconds, nanoseconds);
            return zone.At(new EpochMoment(rest.Seconds, rest.Nanoseconds));
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            throw EvaluationErrors.IntegerOverflow("counting seconds from 1970, which must lie in the years -999999999 to 999999999,", place);
        }
    }

    private static ZonedDateTimeValue DateTimeFromFields(TemporalFields fields)
    {
        var start = StartTime(fields);
        var day = StartDay(fields);
        var time = start?.Time;
        var zone = fields.Zone();
        if (zone is not null && start is { Zone: not null, Time: { } clock } from)
        {
            // A time is taken on the day that is being made: its zone may have another offset then than on its own day.
            var timeDay = fields.Has("time") ? DateFields.Build(fields, day) : from.Day ?? DateFields.Build(fields, day);
            var moment = EpochMoment.Of(from.Zone.AtLocal(timeDay, clock, fields.Has("time") ? null : from.Offset));
            var there = zone.At(moment);
            time = there.Time;
            if (fields.Has("datetime"))
            {
                day = there.EpochDay;
            }
        }

        zone ??= start?.Zone ?? TimeZoneSpec.Utc;
        return zone.AtLocal(DateFields.Build(fields, day), TimeFields.Build(fields, time), start?.Offset);
    }

    private static long? StartDay(TemporalFields fields)
    {
        var source = fields.Temporal("date") ?? fields.Temporal("datetime");
        return source is null ? null : DayOf(source, "The field 'date'", fields.Place);
    }

    private static TemporalParts? StartTime(TemporalFields fields)
    {
        var source = fields.Temporal("time") ?? fields.Temporal("datetime");
        if (source is null)
        {
            return null;
        }

        var parts = TemporalParts.Of(source, fields.Place);
        return parts.Time is null
            ? throw EvaluationErrors.InvalidValue("The field 'time'", "a value with a time", source, fields.Place)
            : parts;
    }

    private static long DayOf(GraphValue source, string function, SourceSpan place) =>
        TemporalParts.HasDate(source)
            ? TemporalParts.Of(source, place).Day!.Value
            : throw EvaluationErrors.InvalidValue(function, "a string, a map or a value with a date", source, place);

    private static LocalTime TimeOf(GraphValue source, string function, SourceSpan place) =>
        TemporalParts.HasTime(source)
            ? TemporalParts.Of(source, place).Time!.Value
            : throw EvaluationErrors.InvalidValue(function, "a string, a map or a value with a time", source, place);
}
