using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Cypher.Language.Text;
using NodaTime;
using NodaTime.TimeZones;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>A time zone as a query names it: a fixed offset, or a zone of the IANA database with its rules.</summary>
internal sealed partial class TimeZoneSpec
{
    private static readonly FrozenSet<string> Names = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly long FirstRuledDay = ProlepticCalendar.ToEpochDay(-9000, 1, 1);
    private static readonly long LastRuledDay = ProlepticCalendar.ToEpochDay(9900, 1, 1);

    private readonly Offset _offset;
    private readonly DateTimeZone? _rules;

    private TimeZoneSpec(Offset offset, DateTimeZone? rules)
    {
        _offset = offset;
        _rules = rules;
    }

    /// <summary>Universal time.</summary>
    public static TimeZoneSpec Utc { get; } = new(Offset.Zero, null);

    /// <summary>The zone's IANA name; null for a fixed offset.</summary>
    public string? Name => _rules?.Id;

    public static TimeZoneSpec OfOffset(Offset offset) => new(offset, null);

    /// <summary>The zone of a value.</summary>
    public static TimeZoneSpec Of(ZonedDateTimeValue value, SourceSpan place) =>
        value.Zone is null ? OfOffset(value.Offset) : Parse(value.Zone, place);

    /// <summary>Reads a zone: <c>Z</c>, an offset such as <c>+01:00</c>, or an IANA name.</summary>
    public static TimeZoneSpec Parse(string text, SourceSpan place)
    {
        if (TryParseOffset(text, out var offset))
        {
            return OfOffset(offset);
        }

        return Names.TryGetValue(text.Replace(' ', '_'), out var name)
            ? new TimeZoneSpec(Offset.Zero, DateTimeZoneProviders.Tzdb[name])
            : throw TemporalErrors.NoZone(text, place);
    }

    /// <summary>Reads <c>Z</c> or an offset of hours, minutes and seconds, up to 18 hours.</summary>
    public static bool TryParseOffset(string text, out Offset offset)
    {
        offset = Offset.Zero;
        if (text is "Z" or "z")
        {
            return true;
        }

        var match = OffsetForm().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var seconds = (Number(match, "h") * 3600) + (Number(match, "m") * 60) + Number(match, "s");
        if (Number(match, "m") > 59 || Number(match, "s") > 59 || seconds > 18 * 3600)
        {
            return false;
        }

        offset = Offset.FromSeconds(match.Groups["sign"].Value == "-" ? -seconds : seconds);
        return true;
    }

    /// <summary>The date and time in the zone at a moment.</summary>
    public ZonedDateTimeValue At(EpochMoment moment)
    {
        var offset = OffsetAt(moment);
        var (day, time) = moment.At(offset);
        return ZonedDateTimeValue.Of(day, time, offset, Name);
    }

    /// <summary>The offset in the zone at a moment.</summary>
    public Offset OffsetAt(EpochMoment moment)
    {
        if (_rules is null)
        {
            return _offset;
        }

        // The rules of zones reach as far as NodaTime does; beyond, they are those of the same year of another 400-year cycle.
        var day = moment.Seconds / EpochMoment.SecondsPerDay;
        var shifted = moment.Seconds + ((ShiftIntoRules(day) - day) * EpochMoment.SecondsPerDay);
        return _rules.GetUtcOffset(Instant.FromUnixTimeSeconds(shifted));
    }

    /// <summary>
    /// The moment that clocks in the zone showed a local time. In an hour that clocks skip, the time moves forward by it;
    /// in one that they repeat, <paramref name="preferred"/> decides, and else it is the first.
    /// </summary>
    public ZonedDateTimeValue AtLocal(long epochDay, LocalTime time, Offset? preferred = null)
    {
        if (_rules is null)
        {
            return ZonedDateTimeValue.Of(epochDay, time, _offset);
        }

        var ruled = new LocalDate(1970, 1, 1).PlusDays((int)ShiftIntoRules(epochDay)).At(time);
        var mapping = _rules.MapLocal(ruled);
        if (mapping.Count == 0)
        {
            return At(EpochMoment.Of(epochDay, time, mapping.EarlyInterval.WallOffset));
        }

        var late = mapping.LateInterval.WallOffset;
        var offset = mapping.Count == 2 && preferred == late ? late : mapping.EarlyInterval.WallOffset;
        return ZonedDateTimeValue.Of(epochDay, time, offset, Name);
    }

    private static long ShiftIntoRules(long epochDay)
    {
        if (epochDay >= FirstRuledDay && epochDay <= LastRuledDay)
        {
            return epochDay;
        }

        var edge = epochDay < FirstRuledDay ? FirstRuledDay : LastRuledDay - ProlepticCalendar.DaysPerCycle;
        var rest = (epochDay - edge) % ProlepticCalendar.DaysPerCycle;
        return edge + (rest < 0 ? rest + ProlepticCalendar.DaysPerCycle : rest);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<sign>[+-])(?<h>[0-9]{1,2})(?:(?<m>[0-9]{2})(?<s>[0-9]{2})?|:(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OffsetForm();
}
