using Cypher.Engine.Storage;
using Cypher.Engine.Storage.Memory;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Tests.Model;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Format;

public sealed class IndexKeyTests
{
    [Fact]
    public void Keys_of_numbers_are_ordered_and_equal_as_the_numbers_are()
    {
        var random = new Random(3);
        for (var i = 0; i < 100_000; i++)
        {
            var (x, y) = (Number(random), Number(random));
            Assert.Equal(Math.Sign(Compare(x, y)), Math.Sign(KeyOf(x).AsSpan().SequenceCompareTo(KeyOf(y))));
        }
    }

    [Fact]
    public void No_key_begins_with_another()
    {
        var values = new RandomValues(new Random(5));
        var keys = Enumerable.Range(0, 3000).Select(_ => values.Any()).Select(TryKeyOf).OfType<byte[]>()
            .DistinctBy(Convert.ToHexString).OrderBy(Convert.ToHexString, StringComparer.Ordinal).ToList();
        for (var i = 1; i < keys.Count; i++)
        {
            Assert.False(keys[i].AsSpan().StartsWith(keys[i - 1]), Convert.ToHexString(keys[i]));
        }
    }

    [Fact]
    public void Nothing_that_equals_nothing_has_a_key()
    {
        var nan = new FloatValue(double.NaN);
        GraphValue[] values = [nan, NullValue.Instance, new ListValue([nan]), new ListValue([IntegerValue.Of(1), nan])];
        Assert.All(values, value => Assert.Null(TryKeyOf(value)));
    }

    /// <summary>The memory storage orders the same values by comparing them, without keys.</summary>
    [Fact]
    public void Keys_are_ordered_as_the_memory_storage_orders_values()
    {
        var values = new RandomValues(new Random(11));
        using var memory = new MemoryGraphStorage();
        using var transaction = memory.Begin(AccessMode.Write, CancellationToken.None);
        var index = new IndexDescriptor("i", SchemaEntityKind.Node, "A", ["x"]);
        transaction.CreateIndex(index);
        for (var i = 0; i < 3000; i++)
        {
            transaction.CreateNode(["A"], new Dictionary<string, GraphValue> { ["x"] = values.Any() });
        }

        foreach (var bound in Enumerable.Range(0, 60).Select(_ => values.Any()).Where(value => value is not ListValue))
        {
            var found = transaction.SeekNodes(index, new ValueRange { Low = bound, LowInclusive = true })
                .Select(id => KeyOf(transaction.GetNodeProperty(id, "x"))).ToList();
            for (var i = 1; i < found.Count; i++)
            {
                Assert.True(found[i - 1].AsSpan().SequenceCompareTo(found[i]) <= 0);
            }
        }
    }

    private static GraphValue Number(Random random)
    {
        var bits = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        var near = (1L << random.Next(50, 63)) + random.Next(-3, 4);
        return random.Next(5) switch
        {
            0 => IntegerValue.Of(bits),
            1 => IntegerValue.Of(random.Next(2) == 0 ? near : -near),
            2 => new FloatValue(random.Next(2) == 0 ? near : -(double)near),
            3 => new FloatValue(bits),
            _ => new FloatValue(double.IsNaN(BitConverter.Int64BitsToDouble(bits)) ? 0.5 : BitConverter.Int64BitsToDouble(bits)),
        };
    }

    // Exact, and not as the code under test does it: whole parts of any size first, then whether there is a rest.
    private static int Compare(GraphValue x, GraphValue y)
    {
        if (x is FloatValue { Value: var a } && y is FloatValue { Value: var b })
        {
            return a < b ? -1 : a > b ? 1 : 0;
        }

        if (x is IntegerValue && y is FloatValue)
        {
            return -Compare(y, x);
        }

        if (x is IntegerValue left && y is IntegerValue right)
        {
            return left.Value.CompareTo(right.Value);
        }

        var (number, integer) = (((FloatValue)x).Value, ((IntegerValue)y).Value);
        if (double.IsInfinity(number))
        {
            return Math.Sign(number);
        }

        var whole = new System.Numerics.BigInteger(Math.Floor(number));
        var order = whole.CompareTo(integer);
        return order != 0 ? order : number > Math.Floor(number) ? 1 : 0;
    }

    private static byte[] KeyOf(GraphValue value) => TryKeyOf(value) ?? throw new InvalidOperationException($"{value} has no key.");

    private static byte[]? TryKeyOf(GraphValue value)
    {
        var writer = new ByteWriter();
        return IndexKey.TryWrite(writer, value) ? writer.Written.ToArray() : null;
    }
}
