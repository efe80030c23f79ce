using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Contract;

public abstract class RelationshipSuite<TBackend> : StorageSuite<TBackend>
    where TBackend : IStorageBackend, new()
{
    [Fact]
    public void A_relationship_is_found_with_type_ends_and_properties()
    {
        long a = -1, b = -1, id = -1;
        BeforeAndAfterCommit(
            t =>
            {
                (a, b) = (t.CreateNode([], None), t.CreateNode([], None));
                id = t.CreateRelationship("T", a, b, Map(("x", Int(1))));
            },
            r =>
            {
                Assert.Equal(new RelationshipRecord(id, "T", a, b), r.FindRelationship(id));
                Assert.Equal(Int(1), r.GetRelationshipProperty(id, "x"));
                Assert.True(r.GetRelationshipProperty(id, "y").IsNull);
                Assert.Equal(Map(("x", Int(1))), r.GetRelationshipProperties(id));
                Assert.Null(r.FindRelationship(id + 1));
            });
    }

    [Fact]
    public void Relationships_are_scanned_by_ascending_id_and_by_type()
    {
        var node = Commit(t => t.CreateNode([], None));
        var old = Commit(t => new[] { Loop(t, "T", node), Loop(t, "U", node) });
        long fresh = -1;
        BeforeAndAfterCommit(
            t => fresh = Loop(t, "T", node),
            r =>
            {
                Assert.Equal([old[0], old[1], fresh], Ids(r.ScanRelationships()));
                Assert.Equal([old[0], fresh], Ids(r.ScanRelationships("T")));
                Assert.Empty(r.ScanRelationships("V"));
                Assert.All(r.ScanRelationships("U"), record => Assert.Equal(new RelationshipRecord(old[1], "U", node, node), record));
            });
    }

    [Fact]
    public void Counts_and_types_in_use_follow_every_change()
    {
        var node = Commit(t => t.CreateNode([], None));
        var old = Commit(t => Loop(t, "OLD", node));
        BeforeAndAfterCommit(
            t =>
            {
                t.DeleteRelationship(old);
                Loop(t, "T", node);
                Loop(t, "U", node);
                t.DeleteRelationship(Loop(t, "T", node));
            },
            r =>
            {
                Assert.Equal(2, r.CountRelationships());
                Assert.Equal(1, r.CountRelationships("T"));
                Assert.Equal(0, r.CountRelationships("OLD"));
                Assert.Equal(["T", "U"], r.GetRelationshipTypesInUse());
            });
    }

    [Fact]
    public void Deleted_relationships_are_gone_from_every_way_to_find_them()
    {
        var node = Commit(t => t.CreateNode([], None));
        var old = Commit(t => Loop(t, "T", node));
        BeforeAndAfterCommit(
            t =>
            {
                t.DeleteRelationship(old);
                var fresh = Loop(t, "T", node);
                Assert.True(fresh > old);
                t.DeleteRelationship(fresh);
                Assert.Null(t.FindRelationship(fresh));
            },
            r =>
            {
                Assert.Null(r.FindRelationship(old));
                Assert.Empty(r.ScanRelationships());
                Assert.Empty(r.ScanRelationships("T"));
                Assert.Empty(r.Expand(node, ExpandDirection.Both, []));
                Assert.Empty(r.ExpandInto(node, ExpandDirection.Both, [], node));
            });
    }

    [Fact]
    public void Properties_of_a_relationship_are_set_changed_and_removed()
    {
        var node = Commit(t => t.CreateNode([], None));
        var old = Commit(t => t.CreateRelationship("T", node, node, Map(("x", Int(1)), ("y", Int(1)))));
        long fresh = -1;
        BeforeAndAfterCommit(
            t =>
            {
                fresh = t.CreateRelationship("T", node, node, Map(("x", Int(1)), ("y", Int(1))));
                foreach (var id in new[] { old, fresh })
                {
                    t.SetRelationshipProperty(id, "x", NullValue.Instance);
                    t.SetRelationshipProperty(id, "y", Int(2));
                    t.SetRelationshipProperty(id, "z", Int(3));
                }
            },
            r =>
            {
                Assert.Equal(Map(("y", Int(2)), ("z", Int(3))), r.GetRelationshipProperties(old));
                Assert.Equal(Map(("y", Int(2)), ("z", Int(3))), r.GetRelationshipProperties(fresh));
            });
    }

    [Fact]
    public void Expanding_respects_direction_and_types_whether_committed_or_not()
    {
        var (a, b) = Commit(t => (t.CreateNode([], None), t.CreateNode([], None)));
        var old = Commit(t => new[]
        {
            t.CreateRelationship("T", a, b, None), t.CreateRelationship("U", a, b, None), t.CreateRelationship("T", b, a, None),
        });
        long c = -1, toNew = -1, second = -1;
        BeforeAndAfterCommit(
            t =>
            {
                c = t.CreateNode([], None);
                toNew = t.CreateRelationship("T", a, c, None);
                second = t.CreateRelationship("T", a, b, None);
            },
            r =>
            {
                Assert.Equal([old[0], old[1], toNew, second], Sorted(r.Expand(a, ExpandDirection.Outgoing, [])));
                Assert.Equal([old[0], toNew, second], Sorted(r.Expand(a, ExpandDirection.Outgoing, ["T"])));
                Assert.Equal([old[0], old[1], toNew, second], Sorted(r.Expand(a, ExpandDirection.Outgoing, ["T", "U", "T", "never"])));
                Assert.Equal([old[2]], Sorted(r.Expand(a, ExpandDirection.Incoming, [])));
                Assert.Equal([old[0], old[1], old[2], toNew, second], Sorted(r.Expand(a, ExpandDirection.Both, [])));
                Assert.Equal([toNew], Sorted(r.Expand(c, ExpandDirection.Both, ["T"])));
                Assert.Empty(r.Expand(a, ExpandDirection.Both, ["never"]));
                Assert.Equal([old[0], old[1], second], Sorted(r.ExpandInto(a, ExpandDirection.Outgoing, [], b)));
                Assert.Equal([old[0], second], Sorted(r.ExpandInto(a, ExpandDirection.Outgoing, ["T"], b)));
                Assert.Equal([old[2]], Sorted(r.ExpandInto(a, ExpandDirection.Incoming, ["T"], b)));
                Assert.Equal([old[0], old[2], second], Sorted(r.ExpandInto(b, ExpandDirection.Both, ["T"], a)));
                Assert.Equal([toNew], Sorted(r.ExpandInto(c, ExpandDirection.Incoming, [], a)));
                Assert.Empty(r.ExpandInto(c, ExpandDirection.Outgoing, [], a));
            });
    }

    [Fact]
    public void A_loop_comes_once_in_every_direction()
    {
        var node = Commit(t => t.CreateNode([], None));
        var old = Commit(t => Loop(t, "T", node));
        long fresh = -1;
        BeforeAndAfterCommit(
            t => fresh = Loop(t, "T", node),
            r =>
            {
                foreach (var direction in Enum.GetValues<ExpandDirection>())
                {
                    Assert.Equal([old, fresh], Sorted(r.Expand(node, direction, [])));
                    Assert.Equal([old, fresh], Sorted(r.Expand(node, direction, ["T"])));
                    Assert.Equal([old, fresh], Sorted(r.ExpandInto(node, direction, [], node)));
                    Assert.Equal([old, fresh], Sorted(r.ExpandInto(node, direction, ["T"], node)));
                }
            });
    }

    [Fact]
    public void Sequences_may_be_read_inside_each_other_and_left_early()
    {
        var nodes = Commit(t => Enumerable.Range(0, 5).Select(_ => t.CreateNode(["A"], None)).ToList());
        Commit(t => nodes.ForEach(from => nodes.ForEach(to => t.CreateRelationship("T", from, to, None))));
        using var reader = Read();
        var paths = 0;
        foreach (var start in reader.ScanNodes("A"))
        {
            foreach (var first in reader.Expand(start, ExpandDirection.Outgoing, ["T"]))
            {
                Assert.Equal(start, reader.Expand(start, ExpandDirection.Both, []).First().Start);
                paths += reader.Expand(first.End, ExpandDirection.Outgoing, ["T"]).Count();
            }
        }

        Assert.Equal(125, paths);
    }

    private static long Loop(IStorageTransaction transaction, string type, long node) =>
        transaction.CreateRelationship(type, node, node, None);

    private static IEnumerable<long> Ids(IEnumerable<RelationshipRecord> records) => records.Select(record => record.Id);

    private static IEnumerable<long> Sorted(IEnumerable<RelationshipRecord> records) => Ids(records).Order();
}
