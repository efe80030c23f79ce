using System.Globalization;
using KnowledgeGraph.Host.Http.Telemetry;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

public sealed class MillisecondsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(4, "0")]
    [InlineData(5, "0.001")]
    [InlineData(10, "0.001")]
    [InlineData(120, "0.012")]
    [InlineData(1_500, "0.15")]
    [InlineData(10_000, "1")]
    [InlineData(10_070, "1.007")]
    [InlineData(123_456_780, "12345.678")]
    public void A_time_is_written_with_three_digits_at_most(long ticks, string text) => Assert.Equal(text, new Milliseconds(new TimeSpan(ticks)).ToString());

    [Fact]
    public void It_is_written_as_a_number_would_be()
    {
        var random = new Random(1858);
        for (var i = 0; i < 2_000; i++)
        {
            var ticks = 10 * random.NextInt64(1L << random.Next(1, 40));
            Assert.Equal((ticks / 10_000m).ToString("0.###", CultureInfo.InvariantCulture), new Milliseconds(new TimeSpan(ticks)).ToString());
        }
    }

    [Fact]
    public void Where_there_is_no_room_nothing_is_claimed()
    {
        var time = new Milliseconds(new TimeSpan(123_450));
        Assert.False(time.TryFormat(new char[5], out _, default, null));
        Assert.True(time.TryFormat(new char[8], out var length, default, null));
        Assert.Equal("12.345".Length, length);
    }
}
