using System.Collections;
using NodaTime;
using PropertyGraph.Neo4j.TypedJson;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>Translates between the values of the contract and those of the driver, without loss.</summary>
internal static class BoltValues
{
    private const int SecondsPerDay = 86_400;

    public static object? ToDriver(GraphValue value) => value switch
    {
        NullValue => null,
        BooleanValue boolean => boolean.Value,
        IntegerValue integer => integer.Value,
        FloatValue number => number.Value,
        StringValue text => UnicodeText.Checked(text.Value),
        ListValue list => list.Select(ToDriver).ToList(),
        MapValue map => map.ToDictionary(entry => UnicodeText.Checked(entry.Key), entry => ToDriver(entry.Value), StringComparer.Ordinal),
        DateValue date => Date(date.EpochDay),
        LocalTimeValue time => new Driver.LocalTime(time.Value.Hour, time.Value.Minute, time.Value.Second, time.Value.NanosecondOfSecond),
        ZonedTimeValue time => new Driver.OffsetTime(
            time.Value.Hour, time.Value.Minute, time.Value.Second, time.Value.NanosecondOfSecond, time.Value.Offset.Seconds),
        LocalDateTimeValue moment => DateTime(moment),
        ZonedDateTimeValue moment => new Driver.ZonedDateTime(
            (moment.EpochDay * SecondsPerDay) + SecondOfDay(moment.Time) - moment.Offset.Seconds,
            moment.Time.NanosecondOfSecond,
            moment.Zone is null ? Driver.Zone.Of(moment.Offset.Seconds) : Driver.Zone.Of(moment.Zone)),
        DurationValue duration => new Driver.Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        _ => throw new GraphException(new GraphError(
            GraphErrorCodes.Type, $"A {value.Kind} cannot be a parameter: pass its element id or its properties instead.")),
    };

    public static GraphValue FromDriver(object? value) => value switch
    {
        null => NullValue.Instance,
        bool boolean => BooleanValue.Of(boolean),
        long integer => IntegerValue.Of(integer),
        double number => new FloatValue(number),
        string text => new StringValue(text),
        Driver.INode node => Node(node),
        Driver.IRelationship relationship => Relationship(relationship),
        Driver.IPath path => new PathValue([.. path.Nodes.Select(Node)], [.. path.Relationships.Select(Relationship)]),
        Driver.LocalDate date => DateValue.OfEpochDay(ProlepticCalendar.ToEpochDay(date.Year, date.Month, date.Day)),
        Driver.LocalTime time => new LocalTimeValue(Time(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        Driver.OffsetTime time => new ZonedTimeValue(
            new OffsetTime(Time(time.Hour, time.Minute, time.Second, time.Nanosecond), Offset.FromSeconds(time.OffsetSeconds))),
        Driver.LocalDateTime moment => LocalDateTimeValue.Of(
            ProlepticCalendar.ToEpochDay(moment.Year, moment.Month, moment.Day),
            Time(moment.Hour, moment.Minute, moment.Second, moment.Nanosecond)),
        Driver.ZonedDateTime moment => ZonedMoment(moment),
        Driver.Duration duration => new DurationValue(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        IDictionary<string, object> map => new MapValue(Properties(map)),
        IDictionary map => new MapValue(map.Keys.Cast<string>().ToDictionary(key => key, key => FromDriver(map[key]), StringComparer.Ordinal)),
        IEnumerable list => new ListValue([.. list.Cast<object?>().Select(FromDriver)]),
        _ => throw new GraphException(new GraphError(
            GraphErrorCodes.Type, $"Values of type {value.GetType().Name} are not supported; return their parts instead, for example point.x.")),
    };

    private static NodeValue Node(Driver.INode node) => new(node.ElementId, [.. node.Labels], Properties(node.Properties));

    private static RelationshipValue Relationship(Driver.IRelationship relationship) => new(
        relationship.ElementId,
        relationship.StartNodeElementId,
        relationship.EndNodeElementId,
        relationship.Type,
        Properties(relationship.Properties));

    private static Dictionary<string, GraphValue> Properties(IEnumerable<KeyValuePair<string, object>> properties) =>
        properties.ToDictionary(property => property.Key, property => FromDriver(property.Value), StringComparer.Ordinal);

    private static ZonedDateTimeValue ZonedMoment(Driver.ZonedDateTime moment)
    {
        var local = moment.UtcSeconds + moment.OffsetSeconds;
        var day = Math.DivRem(local, SecondsPerDay, out var second);
        if (second < 0)
        {
            day--;
            second += SecondsPerDay;
        }

        var time = LocalTime.FromSecondsSinceMidnight((int)second).PlusNanoseconds(moment.Nanosecond);
        var zone = moment.Zone is Driver.ZoneId named ? named.Id : null;
        return ZonedDateTimeValue.Of(day, time, Offset.FromSeconds(moment.OffsetSeconds), zone);
    }

    private static Driver.LocalDate Date(long epochDay)
    {
        var (year, month, day) = ProlepticCalendar.FromEpochDay(epochDay);
        return new Driver.LocalDate((int)year, month, day);
    }

    private static Driver.LocalDateTime DateTime(LocalDateTimeValue moment)
    {
        var (year, month, day) = ProlepticCalendar.FromEpochDay(moment.EpochDay);
        var time = moment.Time;
        return new Driver.LocalDateTime((int)year, month, day, time.Hour, time.Minute, time.Second, time.NanosecondOfSecond);
    }

    private static LocalTime Time(int hour, int minute, int second, int nanosecond) =>
        LocalTime.FromHourMinuteSecondNanosecond(hour, minute, second, nanosecond);

    private static long SecondOfDay(LocalTime time) => (time.Hour * 3600L) + (time.Minute * 60) + time.Second;
}
