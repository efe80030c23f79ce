using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Contract;

public abstract class NodeSuite<TBackend> : StorageSuite<TBackend>
    where TBackend : IStorageBackend, new()
{
    [Fact]
    public void A_node_has_its_labels_in_ordinal_order_and_each_once()
    {
        long id = -1;
        BeforeAndAfterCommit(
            t => id = t.CreateNode(["b", "A", "b", "a"], None),
            r => Assert.Equal(["A", "a", "b"], r.GetLabels(id)));
    }

    [Fact]
    public void A_node_has_its_properties_in_ordinal_order_of_their_keys()
    {
        long id = -1;
        BeforeAndAfterCommit(
            t => id = t.CreateNode([], Map(("z", Int(1)), ("", Int(2)), ("Z", Int(3)), ("ä", Int(4)))),
            r =>
            {
                Assert.Equal(["", "Z", "z", "ä"], r.GetNodeProperties(id).Keys);
                Assert.Equal(Int(3), r.GetNodeProperty(id, "Z"));
                Assert.True(r.GetNodeProperty(id, "nothing").IsNull);
            });
    }

    [Fact]
    public void Nodes_are_scanned_by_ascending_id_and_by_label()
    {
        var first = Commit(t => (t.CreateNode(["A"], None), t.CreateNode(["B"], None), t.CreateNode(["A", "B"], None)));
        long last = -1;
        BeforeAndAfterCommit(
            t => last = t.CreateNode(["A"], None),
            r =>
            {
                Assert.Equal([first.Item1, first.Item2, first.Item3, last], r.ScanNodes());
                Assert.Equal([first.Item1, first.Item3, last], r.ScanNodes("A"));
                Assert.Equal([first.Item2, first.Item3], r.ScanNodes("B"));
                Assert.Empty(r.ScanNodes("C"));
            });
    }

    [Fact]
    public void Counts_follow_every_change()
    {
        var old = Commit(t => t.CreateNode(["A"], None));
        BeforeAndAfterCommit(
            t =>
            {
                t.CreateNode(["A", "B"], None);
                t.DeleteNode(t.CreateNode(["A"], None));
                t.AddLabel(old, "C");
                t.RemoveLabel(old, "A");
            },
            r =>
            {
                Assert.Equal(2, r.CountNodes());
                Assert.Equal(1, r.CountNodes("A"));
                Assert.Equal(1, r.CountNodes("B"));
                Assert.Equal(1, r.CountNodes("C"));
                Assert.Equal(0, r.CountNodes("D"));
                Assert.Equal(["A", "B", "C"], r.GetLabelsInUse());
            });
    }

    [Fact]
    public void A_label_that_no_node_has_any_more_is_not_in_use()
    {
        var id = Commit(t => t.CreateNode(["A"], None));
        BeforeAndAfterCommit(t => t.DeleteNode(id), r => Assert.Empty(r.GetLabelsInUse()));
    }

    [Fact]
    public void Adding_and_removing_labels_says_whether_it_did_something()
    {
        var id = Commit(t => t.CreateNode(["A"], None));
        Commit(t =>
        {
            var fresh = t.CreateNode([], None);
            foreach (var node in new[] { id, fresh })
            {
                Assert.Equal(node == fresh, t.AddLabel(node, "A"));
                Assert.False(t.AddLabel(node, "A"));
                Assert.True(t.HasLabel(node, "A"));
                Assert.True(t.RemoveLabel(node, "A"));
                Assert.False(t.RemoveLabel(node, "A"));
                Assert.False(t.RemoveLabel(node, "never"));
                Assert.False(t.HasLabel(node, "A"));
            }
        });
    }

    [Fact]
    public void A_property_is_set_changed_and_removed()
    {
        var old = Commit(t => t.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(2)))));
        long fresh = -1;
        BeforeAndAfterCommit(
            t =>
            {
                fresh = t.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(2))));
                foreach (var node in new[] { old, fresh })
                {
                    t.SetNodeProperty(node, "x", Text("new"));
                    t.SetNodeProperty(node, "y", NullValue.Instance);
                    t.SetNodeProperty(node, "a", Int(3));
                    t.SetNodeProperty(node, "never", NullValue.Instance);
                }
            },
            r =>
            {
                foreach (var node in new[] { old, fresh })
                {
                    Assert.Equal(Map(("a", Int(3)), ("x", Text("new"))), r.GetNodeProperties(node));
                }
            });
    }

    [Fact]
    public void The_last_property_can_be_removed()
    {
        var id = Commit(t => t.CreateNode([], Map(("x", Int(1)))));
        BeforeAndAfterCommit(t => t.SetNodeProperty(id, "x", NullValue.Instance), r => Assert.Empty(r.GetNodeProperties(id)));
    }

    [Fact]
    public void Keys_that_some_property_had_are_remembered()
    {
        var id = Commit(t => t.CreateNode([], Map(("b", Int(1)))));
        BeforeAndAfterCommit(
            t =>
            {
                t.SetNodeProperty(id, "b", NullValue.Instance);
                t.CreateNode([], Map(("a", Int(1))));
            },
            r => Assert.Equal(["a", "b"], r.GetPropertyKeys()));
    }

    [Fact]
    public void A_deleted_node_is_gone_and_its_id_is_never_used_again()
    {
        var ids = Commit(t => new[] { t.CreateNode(["A"], None), t.CreateNode(["A"], None) });
        Commit(t => t.DeleteNode(ids[1]));
        long fresh = -1;
        BeforeAndAfterCommit(
            t =>
            {
                var passing = t.CreateNode([], None);
                t.DeleteNode(passing);
                fresh = t.CreateNode([], None);
                Assert.True(fresh > passing && passing > ids[1]);
                Assert.False(t.NodeExists(passing));
            },
            r =>
            {
                Assert.False(r.NodeExists(ids[1]));
                Assert.True(r.NodeExists(ids[0]));
                Assert.Equal([ids[0], fresh], r.ScanNodes());
                Assert.False(r.NodeExists(987_654));
                Assert.False(r.NodeExists(-1));
            });
    }

    [Fact]
    public void A_node_with_relationships_is_not_deleted_by_mistake()
    {
        var id = Commit(t => t.CreateNode([], None));
        using var transaction = Write();
        transaction.CreateRelationship("T", id, id, None);
        Assert.Throws<InvalidOperationException>(() => transaction.DeleteNode(id));
    }

    [Fact]
    public void Names_may_be_any_string()
    {
        string[] names = ["", "with space", "ключ", "a\0b", "😀", "\uD83D", "'\"`"];
        long id = -1;
        BeforeAndAfterCommit(
            t => id = t.CreateNode(names, names.ToDictionary(name => name, Text)),
            r =>
            {
                Assert.Equal(names.Order(StringComparer.Ordinal), r.GetLabels(id));
                Assert.All(names, name => Assert.Equal(Text(name), r.GetNodeProperty(id, name)));
                Assert.All(names, name => Assert.Equal([id], r.ScanNodes(name)));
            });
    }
}
