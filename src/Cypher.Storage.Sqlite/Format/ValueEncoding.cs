using NodaTime;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Format;

/// <summary>
/// Property values as bytes: one byte for the kind, then the value. docs/storage-format.md is the description for people;
/// it belongs to the format version in <see cref="FileFormat"/>, and so does every number here.
/// </summary>
internal static class ValueEncoding
{
    private const byte False = 1;
    private const byte True = 2;
    private const byte Integer = 3;
    private const byte Float = 4;
    private const byte String = 5;
    private const byte Date = 6;
    private const byte LocalTime = 7;
    private const byte ZonedTime = 8;
    private const byte LocalDateTime = 9;
    private const byte OffsetDateTime = 10;
    private const byte ZonedDateTime = 11;
    private const byte Duration = 12;
    private const byte List = 13;

    // A property is a list of simple values; deeper nesting in a file is damage, and must not exhaust the stack.
    private const int DeepestNesting = 64;

    public static void Write(ByteWriter writer, GraphValue value, int depth = 0)
    {
        switch (value)
        {
            case BooleanValue truth:
                writer.Byte(truth.Value ? True : False);
                break;
            case IntegerValue integer:
                writer.Byte(Integer);
                writer.VarInt(integer.Value);
                break;
            case FloatValue number:
                writer.Byte(Float);
                writer.LittleEndian(BitConverter.DoubleToUInt64Bits(number.Value));
                break;
            case StringValue text:
                writer.Byte(String);
                WriteText(writer, text.Value);
                break;
            case ListValue list:
                WriteList(writer, list, depth);
                break;
            default:
                WriteTemporal(writer, value);
                break;
        }
    }

    public static GraphValue Read(ref ByteReader reader, int depth = 0)
    {
        var kind = reader.Byte();
        return kind switch
        {
            False => BooleanValue.False,
            True => BooleanValue.True,
            Integer => IntegerValue.Of(reader.VarInt()),
            Float => new FloatValue(BitConverter.UInt64BitsToDouble(reader.LittleEndian())),
            String => new StringValue(ReadText(ref reader)),
            Date => DateValue.OfEpochDay(ReadDay(ref reader)),
            LocalTime => new LocalTimeValue(ReadTime(ref reader)),
            ZonedTime => new ZonedTimeValue(ReadTime(ref reader).WithOffset(ReadOffset(ref reader))),
            LocalDateTime => LocalDateTimeValue.Of(ReadDay(ref reader), ReadTime(ref reader)),
            OffsetDateTime => ZonedDateTimeValue.Of(ReadDay(ref reader), ReadTime(ref reader), ReadOffset(ref reader)),
            ZonedDateTime => ZonedDateTimeValue.Of(
                ReadDay(ref reader), ReadTime(ref reader), ReadOffset(ref reader), ReadText(ref reader)),
            Duration => new DurationValue(reader.VarInt(), reader.VarInt(), reader.VarInt(), reader.Int32()),
            List => ReadList(ref reader, depth),
            _ => throw DamagedFile.Because($"a value is of unknown kind {kind}"),
        };
    }

    /// <summary>Passes over a value without making it.</summary>
    public static void Skip(ref ByteReader reader)
    {
        var kind = reader.Byte();
        switch (kind)
        {
            case False or True:
                break;
            case Integer or Date or LocalTime:
                reader.VarUInt();
                break;
            case Float:
                reader.Take(8);
                break;
            case String or List:
                reader.Take(reader.Length());
                break;
            case ZonedTime or LocalDateTime:
                SkipNumbers(ref reader, 2);
                break;
            case OffsetDateTime:
                SkipNumbers(ref reader, 3);
                break;
            case ZonedDateTime:
                SkipNumbers(ref reader, 3);
                reader.Take(reader.Length());
                break;
            case Duration:
                SkipNumbers(ref reader, 4);
                break;
            default:
                throw DamagedFile.Because($"a value is of unknown kind {kind}");
        }
    }

    private static void SkipNumbers(ref ByteReader reader, int count)
    {
        for (var i = 0; i < count; i++)
        {
            reader.VarUInt();
        }
    }

    private static void WriteTemporal(ByteWriter writer, GraphValue value)
    {
        switch (value)
        {
            case DateValue date:
                writer.Byte(Date);
                writer.VarInt(date.EpochDay);
                break;
            case LocalTimeValue time:
                writer.Byte(LocalTime);
                WriteTime(writer, time.Value);
                break;
            case ZonedTimeValue time:
                writer.Byte(ZonedTime);
                WriteTime(writer, time.Value.TimeOfDay);
                writer.VarInt(time.Value.Offset.Seconds);
                break;
            case LocalDateTimeValue local:
                writer.Byte(LocalDateTime);
                writer.VarInt(local.EpochDay);
                WriteTime(writer, local.Time);
                break;
            case ZonedDateTimeValue zoned:
                WriteZoned(writer, zoned);
                break;
            case DurationValue duration:
                writer.Byte(Duration);
                writer.VarInt(duration.Months);
                writer.VarInt(duration.Days);
                writer.VarInt(duration.Seconds);
                writer.VarInt(duration.Nanoseconds);
                break;
            default:
                throw new ArgumentException($"A value of kind {value.Kind} cannot be a property.", nameof(value));
        }
    }

    private static void WriteZoned(ByteWriter writer, ZonedDateTimeValue value)
    {
        writer.Byte(value.Zone is null ? OffsetDateTime : ZonedDateTime);
        writer.VarInt(value.EpochDay);
        WriteTime(writer, value.Time);
        writer.VarInt(value.Offset.Seconds);
        if (value.Zone is not null)
        {
            WriteText(writer, value.Zone);
        }
    }

    private static void WriteTime(ByteWriter writer, LocalTime time) => writer.VarUInt((ulong)time.NanosecondOfDay);

    // The length stands before the bytes, so that a reader can skip a list that it does not need.
    private static void WriteList(ByteWriter writer, ListValue list, int depth)
    {
        if (depth == DeepestNesting)
        {
            throw new ArgumentException($"A list nested deeper than {DeepestNesting} cannot be a property.", nameof(list));
        }

        writer.Byte(List);
        var start = writer.Length;
        foreach (var item in list)
        {
            Write(writer, item, depth + 1);
        }

        writer.InsertLength(start);
    }

    private static ListValue ReadList(ref ByteReader reader, int depth)
    {
        if (depth == DeepestNesting)
        {
            throw DamagedFile.Because("a list is nested too deeply");
        }

        var inner = new ByteReader(reader.Take(reader.Length()));
        var items = new List<GraphValue>();
        while (!inner.AtEnd)
        {
            items.Add(Read(ref inner, depth + 1));
        }

        return items.Count == 0 ? ListValue.Empty : new ListValue(items);
    }

    private static void WriteText(ByteWriter writer, string text)
    {
        var start = writer.Length;
        TextBytes.Write(writer, text);
        writer.InsertLength(start);
    }

    private static string ReadText(ref ByteReader reader) => TextBytes.Read(reader.Take(reader.Length()));

    private static long ReadDay(ref ByteReader reader)
    {
        var day = reader.VarInt();
        return day >= ProlepticCalendar.MinEpochDay && day <= ProlepticCalendar.MaxEpochDay
            ? day
            : throw DamagedFile.Because("a date is outside the calendar");
    }

    private static LocalTime ReadTime(ref ByteReader reader)
    {
        var nanoseconds = reader.VarUInt();
        return nanoseconds < NodaConstants.NanosecondsPerDay
            ? NodaTime.LocalTime.FromNanosecondsSinceMidnight((long)nanoseconds)
            : throw DamagedFile.Because("a time is longer than a day");
    }

    private static Offset ReadOffset(ref ByteReader reader)
    {
        var seconds = reader.VarInt();
        return seconds >= Offset.MinValue.Seconds && seconds <= Offset.MaxValue.Seconds
            ? Offset.FromSeconds((int)seconds)
            : throw DamagedFile.Because("an offset is out of range");
    }
}
