using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Contract;

public abstract class TransactionSuite<TBackend> : StorageSuite<TBackend>
    where TBackend : IStorageBackend, new()
{
    [Fact]
    public void A_transaction_without_commit_leaves_nothing()
    {
        var kept = Commit(t => t.CreateNode(["A"], Map(("x", Int(1)))));
        using (var t = Write())
        {
            t.CreateNode(["New"], Map(("fresh", Int(1))));
            t.SetNodeProperty(kept, "x", Int(2));
            t.CreateRelationship("T", kept, kept, None);
        }

        using var r = Read();
        Assert.Equal((1, 0), (r.CountNodes(), r.CountRelationships()));
        Assert.Equal(Int(1), r.GetNodeProperty(kept, "x"));
        Assert.Equal(["x"], r.GetPropertyKeys());
        Assert.Equal(["A"], r.GetLabelsInUse());
        Assert.Empty(r.GetRelationshipTypesInUse());
    }

    [Fact]
    public void Names_that_were_rolled_back_can_come_again_differently()
    {
        using (var t = Write())
        {
            t.CreateNode(["First", "Both"], Map(("one", Int(1))));
        }

        var id = Commit(t => t.CreateNode(["Second", "Both"], Map(("two", Int(2)))));
        using var r = Read();
        Assert.Equal(["Both", "Second"], r.GetLabels(id));
        Assert.Equal(["two"], r.GetNodeProperties(id).Keys);
        Assert.Empty(r.ScanNodes("First"));
    }

    [Fact]
    public void A_reader_sees_the_graph_as_it_was_when_it_began()
    {
        var id = Commit(t => t.CreateNode(["A"], Map(("x", Int(1)))));
        using var before = Read();
        Commit(t =>
        {
            t.SetNodeProperty(id, "x", Int(2));
            t.AddLabel(id, "B");
            t.CreateRelationship("T", id, t.CreateNode(["A"], None), None);
            t.CreateIndex(new IndexDescriptor("i", SchemaEntityKind.Node, "A", ["x"]));
        });
        using var after = Read();
        Assert.Equal((1L, Int(1), 0L, 0), (before.CountNodes(), before.GetNodeProperty(id, "x"), before.CountRelationships(), before.GetIndexes().Count));
        Assert.Equal((2L, Int(2), 1L, 1), (after.CountNodes(), after.GetNodeProperty(id, "x"), after.CountRelationships(), after.GetIndexes().Count));
        Assert.Equal(["A"], before.GetLabels(id));
        Assert.Empty(before.Expand(id, ExpandDirection.Both, []));
        Assert.Equal([id], before.ScanNodes("A"));
        Assert.Empty(before.GetRelationshipTypesInUse());
    }

    [Fact]
    public void What_one_reader_was_given_is_not_given_to_the_next_after_a_change()
    {
        var (node, other) = Commit(t => (t.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(1)))), t.CreateNode(["B"], None)));
        var relationship = Commit(t => t.CreateRelationship("T", node, other, Map(("w", Int(1)))));
        Assert.Equal("A|1,1|A:1|T 1|1|1", Seen(node, other, relationship));
        Assert.Equal("A|1,1|A:1|T 1|1|1", Seen(node, other, relationship));
        Commit(t =>
        {
            t.SetNodeProperty(node, "x", Int(2));
            t.SetRelationshipProperty(relationship, "w", Int(2));
            t.AddLabel(node, "C");
            t.CreateRelationship("S", node, other, None);
            t.CreateNode(["A"], None);
        });
        Assert.Equal("A,C|2,1|A:2|S 0,T 2|2|2", Seen(node, other, relationship));
        Commit(t =>
        {
            t.DeleteRelationship(relationship);
            t.RemoveLabel(node, "A");
        });
        Assert.Equal("C|2,1|A:1|S 0|1|1", Seen(node, other, null));
    }

    // Everything is asked twice: the second answer may come from what the first one left behind.
    private string Seen(long node, long other, long? relationship)
    {
        using var r = Read();
        var answers = Enumerable.Range(0, 2).Select(_ => string.Join(
            '|',
            string.Join(',', r.GetLabels(node)),
            $"{r.GetNodeProperty(node, "x")},{r.GetNodeProperty(node, "y")}",
            $"A:{r.ScanNodes("A").Count()}",
            string.Join(',', r.Expand(node, ExpandDirection.Outgoing, ["S", "T"]).Select(found => $"{found.Type} {(found.Id == relationship ? r.GetRelationshipProperty(found.Id, "w") : Int(0))}")),
            r.Expand(other, ExpandDirection.Both, []).Count(),
            r.ExpandInto(other, ExpandDirection.Incoming, [], node).Count())).ToList();
        return Assert.Single(answers.Distinct());
    }

    [Fact]
    public void The_relationships_of_a_node_are_all_found_however_many_they_are()
    {
        var ends = Commit(t =>
        {
            var hub = t.CreateNode(["A"], None);
            var others = Enumerable.Range(0, 1300).Select(i => (t.CreateNode(["B"], None), i)).ToList();
            others.ForEach(end => t.CreateRelationship(end.i % 3 == 0 ? "S" : "T", hub, end.Item1, None));
            return (Hub: hub, Last: others[^1].Item1);
        });
        for (var times = 0; times < 2; times++)
        {
            using var r = Read();
            Assert.Equal(1300, r.Expand(ends.Hub, ExpandDirection.Outgoing, []).Select(found => found.End).Distinct().Count());
            Assert.Equal(434, r.Expand(ends.Hub, ExpandDirection.Both, ["S"]).Count());
            Assert.Equal(1300, r.Expand(ends.Hub, ExpandDirection.Outgoing, ["S", "None", "T"]).Count());
            Assert.Single(r.ExpandInto(ends.Hub, ExpandDirection.Outgoing, [], ends.Last));
            Assert.Single(r.ExpandInto(ends.Last, ExpandDirection.Incoming, ["S", "T"], ends.Hub));
            Assert.Empty(r.ExpandInto(ends.Hub, ExpandDirection.Incoming, [], ends.Last));
        }
    }

    [Fact]
    public void Readers_are_not_disturbed_by_a_writer_at_work()
    {
        Commit(t => t.CreateNode(["A"], None));
        using var writer = Write();
        writer.CreateNode(["A"], None);
        using var reader = Read();
        Assert.Equal(1, reader.CountNodes("A"));
        writer.Commit();
        Assert.Equal(1, reader.CountNodes("A"));
    }

    [Fact]
    public void A_second_writer_waits_its_time_and_then_may_try_again()
    {
        using (Write())
        {
            var error = ErrorOf(() => Write().Dispose());
            Assert.Equal(GraphErrorCodes.DatabaseBusy, error.Code);
            Assert.True(error.IsTransient);
            Assert.Contains("did not finish within 0.2 s", error.Message);
        }

        Write().Dispose();
    }

    [Fact]
    public void Waiting_for_a_writer_can_be_cancelled()
    {
        using var first = Write();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Storage.Begin(AccessMode.Write, cancelled.Token));
    }

    [Fact]
    public void A_reading_transaction_refuses_every_change()
    {
        var (node, relationship) = Commit(t =>
        {
            var id = t.CreateNode(["A"], None);
            return (id, t.CreateRelationship("T", id, id, None));
        });
        using var t = Read();
        Action[] changes =
        [
            () => t.CreateNode([], None), () => t.AddLabel(node, "B"), () => t.RemoveLabel(node, "A"),
            () => t.SetNodeProperty(node, "x", Int(1)), () => t.CreateRelationship("T", node, node, None),
            () => t.DeleteRelationship(relationship), () => t.SetRelationshipProperty(relationship, "x", Int(1)),
            () => t.CreateIndex(new IndexDescriptor("i", SchemaEntityKind.Node, "A", ["x"])), () => t.DropIndex("i"),
            () => t.CreateConstraint(new ConstraintDescriptor("c", ConstraintKind.Unique, SchemaEntityKind.Node, "A", ["x"])),
            () => t.DropConstraint("c"),
        ];
        Assert.All(changes, change => Assert.Equal(GraphErrorCodes.AccessMode, ErrorOf(change).Code));
        t.Commit();
    }

    [Fact]
    public void A_transaction_that_is_over_answers_no_more()
    {
        var t = Write();
        t.CreateNode([], None);
        t.Commit();
        Assert.Throws<ObjectDisposedException>(() => t.CountNodes());
        Assert.Throws<ObjectDisposedException>(() => t.CreateNode([], None));
        Assert.Throws<ObjectDisposedException>(t.Commit);
        t.Dispose();
        t.Dispose();
        Write().Dispose();
    }

    [Fact]
    public void A_sequence_left_open_does_not_hold_the_storage()
    {
        Commit(t => Enumerable.Range(0, 10).Select(_ => t.CreateNode(["A"], None)).ToList());
        var transaction = Read();
        var open = transaction.ScanNodes("A").GetEnumerator();
        Assert.True(open.MoveNext());
        transaction.Dispose();
        open.Dispose();
        Commit(t => t.CreateNode(["A"], None));
        using var later = Read();
        Assert.Equal(11, later.ScanNodes("A").Count());
    }

    [Fact]
    public async Task Every_reader_sees_whole_transactions_only_while_a_writer_writes()
    {
        const int Batches = 40;
        const int PerBatch = 25;
        Commit(t => t.CreateNode(["Counter"], Map(("batches", Int(0)))));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Watch(done.Token))).ToList();
        for (var batch = 1; batch <= Batches; batch++)
        {
            Commit(t =>
            {
                var hub = t.CreateNode(["Hub"], None);
                for (var i = 0; i < PerBatch; i++)
                {
                    t.CreateRelationship("T", hub, t.CreateNode(["Spoke"], None), None);
                }

                t.SetNodeProperty(t.ScanNodes("Counter").Single(), "batches", Int(batch));
            });
        }

        await done.CancelAsync();
        var seen = await Task.WhenAll(readers);
        Assert.All(seen, count => Assert.True(count > 0));

        int Watch(CancellationToken stop)
        {
            var reads = 0;
            do
            {
                using var r = Read();
                var batches = ((IntegerValue)r.GetNodeProperty(r.ScanNodes("Counter").Single(), "batches")).Value;
                Assert.Equal(batches, r.CountNodes("Hub"));
                Assert.Equal(batches * PerBatch, r.CountNodes("Spoke"));
                Assert.Equal(batches * PerBatch, r.CountRelationships("T"));
                Assert.Equal(batches * PerBatch, r.ScanNodes("Hub").Sum(hub => r.Expand(hub, ExpandDirection.Outgoing, ["T"]).Count()));
                reads++;
            }
            while (!stop.IsCancellationRequested);
            return reads;
        }
    }
}
