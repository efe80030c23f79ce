using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Contract;

public abstract class ConstraintSuite<TBackend> : StorageSuite<TBackend>
    where TBackend : IStorageBackend, new()
{
    [Fact]
    public void A_second_node_with_the_same_value_is_refused_and_the_message_names_the_first()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Unique, "x")));
        var first = Commit(t => Node(t, 1));
        using var transaction = Write();
        var error = ErrorOf(() => Node(transaction, 1));
        Assert.Equal(GraphErrorCodes.ConstraintViolation, error.Code);
        Assert.Equal($"Node({first}) already exists with label `A` and `x` = 1 (constraint `c`).", error.Message);
        Assert.Equal(1, transaction.CountNodes());
    }

    [Fact]
    public void Uniqueness_holds_within_one_transaction_and_for_every_way_to_break_it()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Unique, "x")));
        var old = Commit(t => Node(t, 1));
        using var t = Write();
        Node(t, 2);
        Violates(() => Node(t, 2));
        Violates(() => Node(t, 1));
        Violates(() => t.CreateNode(["A"], Map(("x", Number(1.0)))));
        var third = Node(t, 3);
        Violates(() => t.SetNodeProperty(third, "x", Int(1)));
        Violates(() => t.SetNodeProperty(old, "x", Int(2)));
        var unlabelled = t.CreateNode(["B"], Map(("x", Int(1))));
        Violates(() => t.AddLabel(unlabelled, "A"));
        t.SetNodeProperty(old, "x", Int(1));
        t.SetNodeProperty(old, "x", Int(4));
        t.AddLabel(unlabelled, "A");
        t.DeleteNode(old);
        Node(t, 4);
        t.Commit();
    }

    [Fact]
    public void Nodes_that_lack_a_property_or_have_NaN_are_free()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Unique, "x", "y")));
        Commit(t =>
        {
            Node(t, 1);
            Node(t, 1);
            t.CreateNode(["A"], Map(("x", Number(double.NaN)), ("y", Int(1))));
            t.CreateNode(["A"], Map(("x", Number(double.NaN)), ("y", Int(1))));
            t.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(1))));
            t.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(2))));
            Violates(() => t.CreateNode(["A"], Map(("y", Int(1)), ("x", Int(1)))));
        });
    }

    [Fact]
    public void A_uniqueness_constraint_owns_an_index_of_its_name()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Unique, "x")));
        var id = Commit(t => Node(t, 7));
        using var r = Read();
        var index = Assert.Single(r.GetIndexes());
        Assert.Equal(("c", "c", "A"), (index.Name, index.OwningConstraint, index.LabelOrType));
        Assert.Equal([id], r.SeekNodes(index, Int(7)));
        var constraint = Assert.Single(r.GetConstraints());
        Assert.Equal((ConstraintKind.Unique, "A", "x"), (constraint.Kind, constraint.LabelOrType, Assert.Single(constraint.Properties)));
    }

    [Fact]
    public void A_dropped_constraint_takes_its_index_with_it_and_forbids_nothing()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Unique, "x")));
        Commit(t => Node(t, 1));
        BeforeAndAfterCommit(
            t => t.DropConstraint("c"),
            r =>
            {
                Assert.Empty(r.GetConstraints());
                Assert.Empty(r.GetIndexes());
            });
        Commit(t => Node(t, 1));
    }

    [Fact]
    public void A_constraint_that_the_graph_breaks_already_is_refused_and_leaves_no_trace()
    {
        Commit(t => (Node(t, 1), Node(t, 1), t.CreateNode(["A"], None)));
        using var t = Write();
        Assert.Contains("`x` = 1", ErrorOf(() => t.CreateConstraint(Nodes(ConstraintKind.Unique, "x"))).Message);
        Assert.Contains("must have the property `x`", ErrorOf(() => t.CreateConstraint(Nodes(ConstraintKind.Exists, "x"))).Message);
        Assert.Empty(t.GetConstraints());
        Assert.Empty(t.GetIndexes());
        t.CreateConstraint(Nodes(ConstraintKind.Unique, "y"));
        t.Commit();
    }

    [Fact]
    public void Existence_is_checked_at_the_end_of_the_transaction()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Exists, "x")));
        Commit(t => t.SetNodeProperty(t.CreateNode(["A"], None), "x", Int(1)));
        Commit(t => t.RemoveLabel(t.CreateNode(["A"], None), "A"));
        Commit(t => t.DeleteNode(t.CreateNode(["A"], None)));
        using (var t = Write())
        {
            var id = t.CreateNode(["A"], None);
            var error = ErrorOf(t.Commit);
            Assert.Equal(GraphErrorCodes.ConstraintViolation, error.Code);
            Assert.Equal($"Node({id}) with label `A` must have the property `x` (constraint `c`).", error.Message);
        }

        using var r = Read();
        Assert.Equal(2, r.CountNodes());
    }

    [Fact]
    public void Existence_holds_for_every_way_to_break_it()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Exists, "x")));
        var id = Commit(t => Node(t, 1));
        var other = Commit(t => t.CreateNode(["B"], None));
        ViolatesAtCommit(t => t.SetNodeProperty(id, "x", NullValue.Instance));
        ViolatesAtCommit(t => t.AddLabel(other, "A"));
        Commit(t => t.SetNodeProperty(id, "x", Int(2)));
    }

    [Fact]
    public void A_key_demands_both()
    {
        Commit(t => t.CreateConstraint(Nodes(ConstraintKind.Key, "x", "y")));
        Commit(t => t.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(1)))));
        ViolatesAtCommit(t => Node(t, 2));
        using var transaction = Write();
        Violates(() => transaction.CreateNode(["A"], Map(("x", Int(1)), ("y", Int(1)))));
    }

    [Fact]
    public void Constraints_on_relationships_hold_too()
    {
        Commit(t => t.CreateConstraint(new ConstraintDescriptor("u", ConstraintKind.Unique, SchemaEntityKind.Relationship, "T", ["x"])));
        Commit(t => t.CreateConstraint(new ConstraintDescriptor("e", ConstraintKind.Exists, SchemaEntityKind.Relationship, "U", ["x"])));
        var node = Commit(t => t.CreateNode([], None));
        var old = Commit(t => t.CreateRelationship("T", node, node, Map(("x", Int(1)))));
        ViolatesAtCommit(t => t.CreateRelationship("U", node, node, None));
        using var t = Write();
        Violates(() => t.CreateRelationship("T", node, node, Map(("x", Int(1)))));
        var other = t.CreateRelationship("T", node, node, None);
        Violates(() => t.SetRelationshipProperty(other, "x", Int(1)));
        t.CreateRelationship("V", node, node, Map(("x", Int(1))));
        t.DeleteRelationship(old);
        t.SetRelationshipProperty(other, "x", Int(1));
        t.Commit();
    }

    [Fact]
    public void A_schema_change_that_is_rolled_back_never_was()
    {
        using (var t = Write())
        {
            t.CreateConstraint(Nodes(ConstraintKind.Unique, "x"));
            Node(t, 1);
        }

        Commit(t => t.CreateIndex(new IndexDescriptor("other", SchemaEntityKind.Node, "B", ["z"])));
        Commit(t => (Node(t, 1), Node(t, 1)));
        using var r = Read();
        Assert.Equal("other", Assert.Single(r.GetIndexes()).Name);
    }

    private static ConstraintDescriptor Nodes(ConstraintKind kind, params string[] properties) =>
        new("c", kind, SchemaEntityKind.Node, "A", properties);

    private static long Node(IStorageTransaction transaction, long x) => transaction.CreateNode(["A"], Map(("x", Int(x))));

    private static void Violates(Action action) => Assert.Equal(GraphErrorCodes.ConstraintViolation, ErrorOf(action).Code);

    private void ViolatesAtCommit(Action<IStorageTransaction> work)
    {
        using var transaction = Write();
        work(transaction);
        Violates(transaction.Commit);
    }
}
