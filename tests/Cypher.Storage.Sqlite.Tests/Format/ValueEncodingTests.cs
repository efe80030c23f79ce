using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Tests.Model;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Format;

public sealed class ValueEncodingTests
{
    [Fact]
    public void Every_value_reads_back_as_it_was_written_and_can_be_skipped()
    {
        var values = new RandomValues(new Random(42));
        for (var i = 0; i < 50_000; i++)
        {
            var value = values.Any();
            var writer = new ByteWriter();
            ValueEncoding.Write(writer, value);
            writer.Byte(0x55);
            var reader = new ByteReader(writer.Written);
            var read = ValueEncoding.Read(ref reader);
            Assert.Equal(value, read);
            Assert.Equal(Bits(value), Bits(read));
            Assert.Equal(0x55, reader.Byte());
            var skipper = new ByteReader(writer.Written);
            ValueEncoding.Skip(ref skipper);
            Assert.Equal(0x55, skipper.Byte());
        }
    }

    [Fact]
    public void Bytes_that_are_cut_short_or_changed_give_an_error_and_never_another_one()
    {
        var random = new Random(7);
        var values = new RandomValues(random);
        for (var i = 0; i < 20_000; i++)
        {
            var writer = new ByteWriter();
            ValueEncoding.Write(writer, values.Any());
            var bytes = writer.Written[..random.Next(Math.Min(writer.Length, 200) + 1)].ToArray();
            for (var flips = random.Next(4); flips > 0 && bytes.Length > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Attempt(() =>
            {
                var reader = new ByteReader(bytes);
                ValueEncoding.Read(ref reader);
            });
            Attempt(() =>
            {
                var reader = new ByteReader(bytes);
                ValueEncoding.Skip(ref reader);
            });
        }
    }

    [Fact]
    public void Lists_nested_too_deeply_in_a_file_do_not_exhaust_the_stack()
    {
        var writer = new ByteWriter();
        for (var i = 0; i < 100_000; i++)
        {
            writer.InsertLength(0);
            var inner = writer.Written.ToArray();
            writer.Clear();
            writer.Byte(13);
            writer.Bytes(inner);
            if (writer.Length > 100_000)
            {
                break;
            }
        }

        var error = Assert.Throws<GraphException>(() =>
        {
            var reader = new ByteReader(writer.Written);
            ValueEncoding.Read(ref reader);
        });
        Assert.Contains("nested too deeply", error.Message);
    }

    private static long Bits(GraphValue value) => value is FloatValue number ? BitConverter.DoubleToInt64Bits(number.Value) : 0;

    private static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (GraphException exception)
        {
            Assert.Contains("damaged", exception.Message);
        }
    }
}
