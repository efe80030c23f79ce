using NodaTime;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Format;

/// <summary>
/// Values as bytes whose order, byte by byte, is the order of the values, and which are the same exactly where Cypher's
/// <c>=</c> is true. Each value begins with its group and ends by itself, so that keys of several values are one after
/// the other. docs/storage-format.md describes it for people.
/// </summary>
internal static class IndexKey
{
    private const byte End = 0;
    private const byte Escape = 1;
    private const double TwoToThe53 = 9007199254740992.0;

    /// <summary>The groups: values of different groups are never equal. Integers and floats are one.</summary>
    private enum Group : byte
    {
        List = 1,
        ZonedDateTime,
        LocalDateTime,
        Date,
        ZonedTime,
        LocalTime,
        Duration,
        String,
        Boolean,
        Number,
    }

    /// <summary>Appends a value.</summary>
    /// <returns>False where it equals nothing, not even itself (null, NaN, lists with them): such values are in no index.</returns>
    public static bool TryWrite(ByteWriter writer, GraphValue value)
    {
        switch (value)
        {
            case NullValue:
                return false;
            case FloatValue { Value: double.NaN }:
                return false;
            case MapValue or NodeValue or RelationshipValue or PathValue:
                // Never a property, so no entity has such a key; asking for one finds nothing.
                return false;
            case FloatValue number:
                WriteNumber(writer, number.Value, 0);
                return true;
            case IntegerValue integer:
                WriteInteger(writer, integer.Value);
                return true;
            case StringValue text:
                WriteStart(writer, text.Value);
                writer.Byte(End);
                return true;
            case BooleanValue truth:
                writer.Byte((byte)Group.Boolean);
                writer.Byte(truth.Value ? (byte)1 : (byte)0);
                return true;
            case ListValue list:
                return TryWriteList(writer, list);
            default:
                WriteTemporal(writer, value);
                return true;
        }
    }

    /// <summary>Appends what the keys of all strings with a beginning have in common.</summary>
    public static void WriteStart(ByteWriter writer, string text)
    {
        writer.Byte((byte)Group.String);
        WriteText(writer, text);
    }

    /// <summary>The first byte of a value's key; all keys of values it can be compared with begin with it.</summary>
    public static byte GroupOf(ReadOnlySpan<byte> key) => key[0];

    /// <summary>Whether values of a key's group have an order that Cypher's comparisons know.</summary>
    public static bool IsOrdered(ReadOnlySpan<byte> key) => (Group)key[0] is not (Group.Duration or Group.List);

    /// <summary>The place just after a whole key: no key begins with another, so only this one lies between.</summary>
    public static byte[] Next(ReadOnlySpan<byte> key) => [.. key, 0];

    /// <summary>The first key after all that begin with these bytes.</summary>
    public static byte[] After(ReadOnlySpan<byte> start)
    {
        var length = start.Length;
        while (start[length - 1] == 0xFF)
        {
            // The first byte is a group, far below 0xFF, so this ends.
            length--;
        }

        var after = start[..length].ToArray();
        after[length - 1]++;
        return after;
    }

    private static void WriteInteger(ByteWriter writer, long value)
    {
        // The nearest double orders integers roughly; what it lost orders those that share it.
        var nearest = (double)value;
        WriteNumber(writer, nearest, (int)((Int128)value - (Int128)nearest));
    }

    private static void WriteNumber(ByteWriter writer, double nearest, int lost)
    {
        writer.Byte((byte)Group.Number);
        var bits = BitConverter.DoubleToUInt64Bits(nearest == 0 ? 0.0 : nearest);
        writer.BigEndian((bits >> 63) == 0 ? bits | (1UL << 63) : ~bits);
        if (Math.Abs(nearest) >= TwoToThe53 && double.IsFinite(nearest))
        {
            writer.BigEndian((ushort)(lost + 0x8000));
        }
    }

    private static bool TryWriteList(ByteWriter writer, ListValue list)
    {
        writer.Byte((byte)Group.List);
        foreach (var item in list)
        {
            if (!TryWrite(writer, item))
            {
                return false;
            }
        }

        writer.Byte(End);
        return true;
    }

    private static void WriteTemporal(ByteWriter writer, GraphValue value)
    {
        switch (value)
        {
            case DateValue date:
                writer.Byte((byte)Group.Date);
                WriteSigned(writer, date.EpochDay);
                break;
            case LocalTimeValue time:
                writer.Byte((byte)Group.LocalTime);
                WriteSigned(writer, time.Value.NanosecondOfDay);
                break;
            case ZonedTimeValue time:
                writer.Byte((byte)Group.ZonedTime);
                WriteSigned(writer, time.Value.TimeOfDay.NanosecondOfDay - time.Value.Offset.Nanoseconds);
                WriteSigned(writer, time.Value.Offset.Seconds);
                break;
            case LocalDateTimeValue local:
                writer.Byte((byte)Group.LocalDateTime);
                WriteSigned(writer, local.EpochDay);
                WriteSigned(writer, local.Time.NanosecondOfDay);
                break;
            case ZonedDateTimeValue zoned:
                WriteZoned(writer, zoned);
                break;
            case DurationValue duration:
                writer.Byte((byte)Group.Duration);
                WriteSigned(writer, duration.Months);
                WriteSigned(writer, duration.Days);
                WriteSigned(writer, duration.Seconds);
                WriteSigned(writer, duration.Nanoseconds);
                break;
            default:
                throw new ArgumentException($"A value of kind {value.Kind} cannot be a property.", nameof(value));
        }
    }

    // By the moment first, then by offset and zone, so that only equal values have equal keys.
    private static void WriteZoned(ByteWriter writer, ZonedDateTimeValue value)
    {
        writer.Byte((byte)Group.ZonedDateTime);
        var secondOfDay = value.Time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond;
        WriteSigned(writer, (value.EpochDay * NodaConstants.SecondsPerDay) + secondOfDay - value.Offset.Seconds);
        WriteSigned(writer, value.Time.NanosecondOfSecond);
        WriteSigned(writer, value.Offset.Seconds);
        if (value.Zone is not null)
        {
            writer.Byte(1);
            WriteText(writer, value.Zone);
        }

        writer.Byte(End);
    }

    private static void WriteSigned(ByteWriter writer, long value) => writer.BigEndian((ulong)value ^ (1UL << 63));

    private static void WriteSigned(ByteWriter writer, int value) => writer.BigEndian((uint)value ^ (1U << 31));

    // Code unit by code unit, so that the key of a beginning is the beginning of the key even inside a surrogate pair.
    private static void WriteText(ByteWriter writer, string text)
    {
        foreach (var unit in text)
        {
            if (unit is > (char)Escape and < '\u0080')
            {
                writer.Byte((byte)unit);
            }
            else
            {
                WriteUnit(writer, Rank(unit));
            }
        }
    }

    private static void WriteUnit(ByteWriter writer, int unit)
    {
        if (unit <= Escape)
        {
            // The lowest two keep their order above the end of a string.
            writer.Byte(Escape);
            writer.Byte((byte)(unit + 1));
        }
        else if (unit < 0x800)
        {
            writer.Byte((byte)(0xC0 | (unit >> 6)));
            writer.Byte((byte)(0x80 | (unit & 0x3F)));
        }
        else
        {
            writer.Byte((byte)(0xE0 | (unit >> 12)));
            writer.Byte((byte)(0x80 | ((unit >> 6) & 0x3F)));
            writer.Byte((byte)(0x80 | (unit & 0x3F)));
        }
    }

    // Strings are ordered by code points: surrogates, which stand for those beyond U+FFFF, go above all other units.
    private static int Rank(char unit) => unit switch
    {
        >= '\uE000' => unit - 0x800,
        >= '\uD800' => unit + 0x2000,
        _ => unit,
    };
}
