using NodaTime;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Model;

/// <summary>Values that can be properties, with the awkward ones far more often than in life.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly double[] Floats =
    [
        0.0, -0.0, 1.0, -1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue,
        double.MinValue, 9007199254740992.0, 9007199254740994.0, 9223372036854775808.0, -9223372036854775808.0,
        BitConverter.UInt64BitsToDouble(0xFFF8_0000_0000_0001),
    ];

    private static readonly long[] Integers =
    [
        0, 1, -1, 63, 64, -64, -65, 127, 128, 255, int.MaxValue, int.MinValue, 9007199254740991, 9007199254740992, 9007199254740993,
        -9007199254740993, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1,
    ];

    private static readonly string[] Texts =
    [
        "", "a", "b", "ab", "a\0", "a\0b", "\0", "Çavuşoğlu", "条約", "😀", "\uD83D", "\uDE00", "x\uD83Dy", "\uDE00\uD83D", "\uFFFF", "\uE000",
        "\U0010FFFF", new string('n', 127), new string('n', 128), new string('ü', 9000),
    ];

    public GraphValue Any() => random.Next(8) == 0 ? List() : Simple();

    /// <summary>One of few values, so that different entities have the same.</summary>
    public GraphValue Few() => random.Next(6) switch
    {
        0 => IntegerValue.Of(random.Next(4)),
        1 => new FloatValue(random.Next(8) / 2.0),
        2 => new StringValue(Texts[random.Next(8)]),
        3 => BooleanValue.Of(random.Next(2) == 0),
        4 => new DateValue(new LocalDate(1815, 6, 1 + random.Next(4))),
        _ => new ListValue([IntegerValue.Of(random.Next(2))]),
    };

    private GraphValue List() => new ListValue([.. Enumerable.Range(0, random.Next(5)).Select(_ => Simple())]);

    private GraphValue Simple() => random.Next(11) switch
    {
        0 => BooleanValue.Of(random.Next(2) == 0),
        1 => IntegerValue.Of(Integers[random.Next(Integers.Length)]),
        2 => IntegerValue.Of(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)),
        3 => new FloatValue(Floats[random.Next(Floats.Length)]),
        4 => new StringValue(Texts[random.Next(Texts.Length)]),
        5 => DateValue.OfEpochDay(Day()),
        6 => new LocalTimeValue(Time()),
        7 => new ZonedTimeValue(Time().WithOffset(Zone())),
        8 => LocalDateTimeValue.Of(Day(), Time()),
        9 => ZonedDateTimeValue.Of(Day(), Time(), Zone(), random.Next(3) switch { 0 => null, 1 => "Europe/Vienna", _ => "" }),
        _ => new DurationValue(Small(), Small(), Small(), random.Next(1_000_000_000)),
    };

    private long Day() => random.Next(4) switch
    {
        0 => ProlepticCalendar.MinEpochDay,
        1 => ProlepticCalendar.MaxEpochDay,
        _ => random.Next(-1_000_000, 100_000),
    };

    private LocalTime Time() => LocalTime.FromNanosecondsSinceMidnight(random.Next(3) switch
    {
        0 => 0,
        1 => NodaConstants.NanosecondsPerDay - 1,
        _ => random.NextInt64(NodaConstants.NanosecondsPerDay),
    });

    private Offset Zone() => Offset.FromSeconds(random.Next(3) == 0 ? 0 : random.Next(-64_800, 64_801));

    private long Small() => random.Next(3) == 0 ? long.MinValue + random.Next(2) : random.Next(-1000, 1000);
}
