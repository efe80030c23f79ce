using PropertyGraph;

namespace Cypher.Engine.Storage.Memory;

/// <summary>
/// The order of values in a property index. It is total over what can be indexed, and says "same" exactly where Cypher's
/// <c>=</c> is true. NaN and lists that contain it equal nothing and are therefore not indexed at all.
/// </summary>
internal sealed class IndexOrder : IComparer<GraphValue>
{
    private const double TwoToThe63 = 9223372036854775808.0;

    public static IndexOrder Instance { get; } = new();

    public static bool CanIndex(GraphValue value) => value switch
    {
        NullValue => false,
        FloatValue number => !double.IsNaN(number.Value),
        ListValue list => list.All(CanIndex),
        _ => true,
    };

    /// <summary>Kinds between which values are never equal; integers and floats are one.</summary>
    public static ValueKind Group(GraphValue value) => value.Kind == ValueKind.Float ? ValueKind.Integer : value.Kind;

    public int Compare(GraphValue? x, GraphValue? y)
    {
        if (x is null || y is null)
        {
            throw new ArgumentException("An index holds no nulls.", x is null ? nameof(x) : nameof(y));
        }

        var byGroup = Group(x).CompareTo(Group(y));
        return byGroup != 0 ? byGroup : CompareWithinGroup(x, y);
    }

    private int CompareWithinGroup(GraphValue x, GraphValue y) => (x, y) switch
    {
        (IntegerValue a, IntegerValue b) => a.Value.CompareTo(b.Value),
        (FloatValue a, FloatValue b) => a.Value < b.Value ? -1 : a.Value > b.Value ? 1 : 0,
        (IntegerValue a, FloatValue b) => CompareNumbers(a.Value, b.Value),
        (FloatValue a, IntegerValue b) => -CompareNumbers(b.Value, a.Value),
        (StringValue a, StringValue b) => CompareText(a.Value, b.Value),
        (BooleanValue a, BooleanValue b) => a.Value.CompareTo(b.Value),
        (DateValue a, DateValue b) => a.EpochDay.CompareTo(b.EpochDay),
        (LocalTimeValue a, LocalTimeValue b) => a.Value.CompareTo(b.Value),
        (LocalDateTimeValue a, LocalDateTimeValue b) => (a.EpochDay, a.Time).CompareTo((b.EpochDay, b.Time)),
        (ZonedTimeValue a, ZonedTimeValue b) => Instant(a).CompareTo(Instant(b)),
        (ZonedDateTimeValue a, ZonedDateTimeValue b) => CompareZoned(a, b),
        (DurationValue a, DurationValue b) => Parts(a).CompareTo(Parts(b)),
        (ListValue a, ListValue b) => CompareLists(a, b),
        _ => throw new ArgumentException($"A value of kind {x.Kind} cannot be a property.", nameof(x)),
    };

    // A double cannot hold every 64-bit integer, so neither side may simply be converted to the other's type.
    private static int CompareNumbers(long integer, double number)
    {
        if (number >= TwoToThe63)
        {
            return -1;
        }

        if (number < -TwoToThe63)
        {
            return 1;
        }

        var whole = Math.Floor(number);
        var byWhole = integer.CompareTo((long)whole);
        return byWhole != 0 ? byWhole : whole < number ? -1 : 0;
    }

    // By code points, as the engine compares strings: surrogates belong above all other code units.
    private static int CompareText(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        return same == Math.Min(a.Length, b.Length)
            ? a.Length.CompareTo(b.Length)
            : (char.IsSurrogate(a[same]), a[same]).CompareTo((char.IsSurrogate(b[same]), b[same]));
    }

    private static (long, int) Instant(ZonedTimeValue value) =>
        (value.Value.TimeOfDay.NanosecondOfDay - value.Value.Offset.Nanoseconds, value.Value.Offset.Seconds);

    private static int CompareZoned(ZonedDateTimeValue a, ZonedDateTimeValue b)
    {
        var order = Instant(a).CompareTo(Instant(b));
        return order != 0 ? order : string.CompareOrdinal(a.Zone, b.Zone);
    }

    private static (long, int, int) Instant(ZonedDateTimeValue value)
    {
        var seconds = (value.EpochDay * 86_400) + (value.Time.NanosecondOfDay / 1_000_000_000) - value.Offset.Seconds;
        return (seconds, value.Time.NanosecondOfSecond, value.Offset.Seconds);
    }

    private static (long, long, long, int) Parts(DurationValue value) => (value.Months, value.Days, value.Seconds, value.Nanoseconds);

    private int CompareLists(ListValue a, ListValue b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            var order = Compare(a[i], b[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Count.CompareTo(b.Count);
    }
}
