using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>What a temporal value is made of; each part is absent where the value has none.</summary>
/// <param name="Day">The date, as days since 1970-01-01.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Zone">The time zone.</param>
/// <param name="Offset">The offset from universal time, which tells apart the two passes of a repeated hour.</param>
internal readonly record struct TemporalParts(long? Day, LocalTime? Time, TimeZoneSpec? Zone, Offset? Offset)
{
    public static bool HasDate(GraphValue value) => value.Kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.ZonedDateTime;

    public static bool HasTime(GraphValue value) =>
        value.Kind is ValueKind.LocalTime or ValueKind.ZonedTime or ValueKind.LocalDateTime or ValueKind.ZonedDateTime;

    public static TemporalParts Of(GraphValue value, SourceSpan place) => value switch
    {
        DateValue date => new TemporalParts(date.EpochDay, null, null, null),
        LocalTimeValue time => new TemporalParts(null, time.Value, null, null),
        ZonedTimeValue time => new TemporalParts(null, time.Value.TimeOfDay, TimeZoneSpec.OfOffset(time.Value.Offset), time.Value.Offset),
        LocalDateTimeValue moment => new TemporalParts(moment.EpochDay, moment.Time, null, null),
        ZonedDateTimeValue moment => new TemporalParts(moment.EpochDay, moment.Time, TimeZoneSpec.Of(moment, place), moment.Offset),
        _ => throw EvaluationErrors.InvalidValue("A temporal function", "a date, time or datetime", value, place),
    };
}
