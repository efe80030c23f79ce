using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tests.Model;

/// <summary>Asks two storages everything that can be asked and expects the same answers.</summary>
internal sealed class ReaderComparison(IStorageReader expected, IStorageReader actual, RandomValues values, Random random)
{
    private static readonly string[] Labels = ["A", "B", "C", "never"];
    private static readonly string[] Types = ["T", "U", "V", "never"];
    private static readonly string[] Keys = ["x", "y", "z", "never"];

    public void Run(long highestNode, long highestRelationship)
    {
        Names();
        Nodes(highestNode);
        Relationships(highestRelationship);
        Expansions(highestNode);
        Indexes();
    }

    private void Same<T>(Func<IStorageReader, T> question) => Assert.Equal(question(expected), question(actual));

    private void SameSet(Func<IStorageReader, IEnumerable<RelationshipRecord>> question) =>
        Same(reader => question(reader).OrderBy(record => record.Id).ToList());

    private void Names()
    {
        Same(r => r.GetLabelsInUse());
        Same(r => r.GetRelationshipTypesInUse());
        Same(r => r.GetPropertyKeys());
        Same(r => r.GetIndexes().Select(rule =>
            (rule.Name, rule.LabelOrType, rule.OwningConstraint, rule.EntityKind, string.Join(',', rule.Properties))));
        Same(r => r.GetConstraints().Select(rule =>
            (rule.Name, rule.Kind, rule.EntityKind, rule.LabelOrType, string.Join(',', rule.Properties))));
        Same(r => r.CountNodes());
        Same(r => r.CountRelationships());
        Assert.All(Labels, label => Same(r => r.CountNodes(label)));
        Assert.All(Types, type => Same(r => r.CountRelationships(type)));
    }

    private void Nodes(long highest)
    {
        Same(r => r.ScanNodes().ToList());
        Assert.All(Labels, label => Same(r => r.ScanNodes(label).ToList()));
        for (var id = 0L; id <= highest + 1; id++)
        {
            Same(r => r.NodeExists(id));
            if (expected.NodeExists(id))
            {
                Same(r => r.GetLabels(id));
                Same(r => r.GetNodeProperties(id).ToList());
                Assert.All(Labels, label => Same(r => r.HasLabel(id, label)));
                Assert.All(Keys, key => Same(r => r.GetNodeProperty(id, key)));
            }
        }
    }

    private void Relationships(long highest)
    {
        Same(r => r.ScanRelationships().ToList());
        Assert.All(Types, type => Same(r => r.ScanRelationships(type).ToList()));
        for (var id = 0L; id <= highest + 1; id++)
        {
            Same(r => r.FindRelationship(id));
            if (expected.FindRelationship(id) is not null)
            {
                Same(r => r.GetRelationshipProperties(id).ToList());
                Assert.All(Keys, key => Same(r => r.GetRelationshipProperty(id, key)));
            }
        }
    }

    private void Expansions(long highest)
    {
        string[][] choices = [[], ["T"], ["U", "T"], ["never"], ["V", "V"]];
        for (var id = 0L; id <= highest; id++)
        {
            if (expected.NodeExists(id))
            {
                var (node, other) = (id, random.NextInt64(highest + 1));
                foreach (var direction in Enum.GetValues<ExpandDirection>())
                {
                    Assert.All(choices, types => SameSet(r => r.Expand(node, direction, types)));
                    Assert.All(choices, types => SameSet(r => r.ExpandInto(node, direction, types, other)));
                    Assert.All(choices, types => SameSet(r => r.ExpandInto(node, direction, types, node)));
                }
            }
        }
    }

    private void Indexes()
    {
        foreach (var index in expected.GetIndexes().Where(index => index.EntityKind == SchemaEntityKind.Node && index.Properties.Count == 1))
        {
            for (var i = 0; i < 12; i++)
            {
                var value = i < 6 ? values.Few() : values.Any();
                Same(r => r.SeekNodes(index, value).ToList());
                if (value is not ListValue)
                {
                    var range = Range(value);
                    Same(r => Ordered(r, index, r.SeekNodes(index, range)));
                }
            }

            Same(r => Ordered(r, index, r.SeekNodes(index, new ValueRange { Prefix = "a" })));
        }
    }

    // Within one value the order of ids is free.
    private static List<(string Value, long Id)> Ordered(IStorageReader reader, IndexDescriptor index, IEnumerable<long> nodes)
    {
        var found = nodes.Select(id => (Value: reader.GetNodeProperty(id, index.Properties[0]), Id: id)).ToList();
        return [.. found.Select(pair => (pair.Value is FloatValue or IntegerValue ? "number" : pair.Value.ToString(), pair.Id)).Order()];
    }

    private ValueRange Range(GraphValue bound)
    {
        var other = values.Few() is var few and not ListValue && random.Next(2) == 0 ? few : null;
        var (lowInclusive, highInclusive) = (random.Next(2) == 0, random.Next(2) == 0);
        return random.Next(2) == 0
            ? new ValueRange { Low = bound, High = other, LowInclusive = lowInclusive, HighInclusive = highInclusive }
            : new ValueRange { High = bound, Low = other, LowInclusive = lowInclusive, HighInclusive = highInclusive };
    }
}
