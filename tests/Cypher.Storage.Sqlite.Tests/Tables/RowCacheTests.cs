using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Tests.Tables;

public sealed class RowCacheTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(61_983)]
    [InlineData(200_000)]
    public void All_rows_of_a_graph_have_room_side_by_side(int rows)
    {
        var cache = new RowCache<object>();
        cache.MakeRoomFor(rows);
        Fill(cache, rows);
        Assert.Equal(rows, Enumerable.Range(0, rows).Count(id => cache.Find(id) is int kept && kept == id));
    }

    [Fact]
    public void Of_a_huge_graph_a_part_is_kept_and_never_the_wrong_row()
    {
        const int Rows = 700_000;
        var cache = new RowCache<object>();
        cache.MakeRoomFor(Rows);
        Fill(cache, Rows);
        var kept = Enumerable.Range(0, Rows).Count(id => cache.Find(id) is int row && row == id);
        Assert.InRange(kept, 1 << 15, 1 << 18);
        Assert.DoesNotContain(Enumerable.Range(0, Rows), id => cache.Find(id) is int row && row != id);
    }

    [Fact]
    public void A_graph_that_grew_gets_more_room()
    {
        var cache = new RowCache<object>();
        cache.MakeRoomFor(10);
        Fill(cache, 10);
        cache.MakeRoomFor(100_000);
        Assert.Null(cache.Find(3));
        Fill(cache, 100_000);
        Assert.Equal(3, cache.Find(3));
        Assert.Equal(3 + 65_536, cache.Find(3 + 65_536));
        cache.Forget(3);
        Assert.Null(cache.Find(3));
    }

    private static void Fill(RowCache<object> cache, int rows)
    {
        for (var id = 0; id < rows; id++)
        {
            cache.Put(id, id, 1);
        }
    }
}
