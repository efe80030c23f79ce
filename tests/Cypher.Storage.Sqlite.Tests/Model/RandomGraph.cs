using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Model;

/// <summary>Does the same random things to two storages; each step must succeed or fail in both alike.</summary>
internal sealed class RandomGraph(Random random, RandomValues values)
{
    private static readonly string[] Labels = ["A", "B", "C"];
    private static readonly string[] Types = ["T", "U", "V"];
    private static readonly string[] Keys = ["x", "y", "z"];

    private IStorageTransaction _expected = null!;
    private IStorageTransaction _actual = null!;

    public long HighestNode { get; private set; }

    public long HighestRelationship { get; private set; }

    public void Begin(IStorageTransaction expected, IStorageTransaction actual) => (_expected, _actual) = (expected, actual);

    public void Step()
    {
        switch (random.Next(20))
        {
            case < 5:
                CreateNode();
                break;
            case < 9:
                CreateRelationship();
                break;
            case < 12:
                OnNode((t, id, key, value) => t.SetNodeProperty(id, key, value));
                break;
            case < 14:
                ChangeLabel();
                break;
            case 14:
                DeleteNode();
                break;
            case 15:
                OnRelationship((t, id, _, _) => t.DeleteRelationship(id));
                break;
            case < 19:
                OnRelationship((t, id, key, value) => t.SetRelationshipProperty(id, key, value));
                break;
            default:
                ChangeSchema();
                break;
        }
    }

    private static string? ErrorOf(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (GraphException exception)
        {
            return exception.Error.Message;
        }
    }

    private void Both(Action<IStorageTransaction> work)
    {
        var error = ErrorOf(() => work(_expected));
        Assert.Equal(error, ErrorOf(() => work(_actual)));
    }

    private void CreateNode()
    {
        var labels = Labels.Where(_ => random.Next(2) == 0).ToList();
        var properties = Properties();
        var ids = new List<long>();
        Both(t => ids.Add(t.CreateNode(labels, properties)));
        HighestNode = Math.Max(HighestNode, Agreed(ids, HighestNode));
    }

    private void CreateRelationship()
    {
        var (start, end) = (AnyNode(), AnyNode());
        if (start is not { } from || end is not { } to)
        {
            return;
        }

        var (type, properties) = (Pick(Types), Properties());
        var ids = new List<long>();
        Both(t => ids.Add(t.CreateRelationship(type, from, to, properties)));
        HighestRelationship = Math.Max(HighestRelationship, Agreed(ids, HighestRelationship));
    }

    private static long Agreed(List<long> ids, long otherwise)
    {
        Assert.True(ids.Count is 0 or 2);
        Assert.Equal(ids.FirstOrDefault(), ids.LastOrDefault());
        return ids.Count == 0 ? otherwise : ids[0];
    }

    private void OnNode(Action<IStorageTransaction, long, string, GraphValue> work)
    {
        if (AnyNode() is { } id)
        {
            var (key, value) = (Pick(Keys), random.Next(4) == 0 ? NullValue.Instance : Value());
            Both(t => work(t, id, key, value));
        }
    }

    private void ChangeLabel()
    {
        if (AnyNode() is { } id)
        {
            var (label, add) = (Pick(Labels), random.Next(2) == 0);
            var did = new List<bool>();
            Both(t => did.Add(add ? t.AddLabel(id, label) : t.RemoveLabel(id, label)));
            Assert.Equal(did.FirstOrDefault(), did.LastOrDefault());
        }
    }

    private void DeleteNode()
    {
        if (AnyNode() is { } id)
        {
            foreach (var relationship in _expected.Expand(id, ExpandDirection.Both, []).ToList())
            {
                Both(t => t.DeleteRelationship(relationship.Id));
            }

            Both(t => t.DeleteNode(id));
        }
    }

    private void OnRelationship(Action<IStorageTransaction, long, string, GraphValue> work)
    {
        var all = _expected.ScanRelationships().Select(record => record.Id).ToList();
        if (all.Count > 0)
        {
            var (id, key, value) = (Pick(all), Pick(Keys), random.Next(4) == 0 ? NullValue.Instance : Value());
            Both(t => work(t, id, key, value));
        }
    }

    private void ChangeSchema()
    {
        var indexes = _expected.GetIndexes().Where(index => index.OwningConstraint is null).ToList();
        var constraints = _expected.GetConstraints();
        if (constraints.Count + indexes.Count > 3)
        {
            var name = constraints.Count > 0 ? constraints[0].Name : indexes[0].Name;
            Both(t =>
            {
                if (constraints.Count > 0)
                {
                    t.DropConstraint(name);
                }
                else
                {
                    t.DropIndex(name);
                }
            });
            return;
        }

        var (fresh, entity) = ($"rule_{random.Next(1_000_000_000)}", (SchemaEntityKind)random.Next(2));
        var labelOrType = Pick(entity == SchemaEntityKind.Node ? Labels : Types);
        var properties = random.Next(3) == 0 ? new[] { "x", "y" } : [Pick(Keys)];
        var kind = random.Next(6);
        Both(t =>
        {
            if (kind <= (int)ConstraintKind.Key)
            {
                t.CreateConstraint(new ConstraintDescriptor(fresh, (ConstraintKind)kind, entity, labelOrType, properties));
            }
            else
            {
                t.CreateIndex(new IndexDescriptor(fresh, entity, labelOrType, properties));
            }
        });
    }

    private Dictionary<string, GraphValue> Properties() =>
        Keys.Where(_ => random.Next(2) == 0).ToDictionary(key => key, _ => Value(), StringComparer.Ordinal);

    private GraphValue Value() => random.Next(3) == 0 ? values.Any() : values.Few();

    private long? AnyNode()
    {
        var all = _expected.ScanNodes().ToList();
        return all.Count == 0 ? null : Pick(all);
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
