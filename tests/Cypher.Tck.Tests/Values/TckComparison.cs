using PropertyGraph;

namespace Cypher.Tck.Tests.Values;

/// <summary>
/// Whether a result is what a table shows. Numbers keep their type, entities are compared by what they hold, and
/// temporal values, which the tables write as strings, by their text.
/// </summary>
/// <param name="ignoresListOrder">Whether the order of items in lists does not matter.</param>
internal sealed class TckComparison(bool ignoresListOrder)
{
    public bool AreSame(GraphValue expected, GraphValue actual) => (expected, actual) switch
    {
        (ListValue left, ListValue right) => ignoresListOrder ? HaveSame(left, right) : AreSameInOrder(left, right),
        (MapValue left, MapValue right) => AreSame((IReadOnlyDictionary<string, GraphValue>)left, right),
        (NodeValue left, NodeValue right) => AreSame(left, right),
        (RelationshipValue left, RelationshipValue right) => AreSame(left, right),
        (PathValue left, PathValue right) => AreSame(left, right),
        (StringValue left, DateValue or LocalTimeValue or ZonedTimeValue or LocalDateTimeValue or ZonedDateTimeValue or DurationValue) =>
            left.Value == actual.ToString(),
        _ => expected.Equals(actual),
    };

    /// <summary>Whether two sequences of rows are the same in this order.</summary>
    public bool AreSameRows(IReadOnlyList<IReadOnlyList<GraphValue>> expected, IReadOnlyList<IReadOnlyList<GraphValue>> actual) =>
        expected.Count == actual.Count && expected.Zip(actual, AreSameInOrder).All(same => same);

    /// <summary>Whether two bags of rows are the same in some order.</summary>
    public bool AreSameBags(IReadOnlyList<IReadOnlyList<GraphValue>> expected, IReadOnlyList<IReadOnlyList<GraphValue>> actual) =>
        AreMatched(expected, actual, AreSameInOrder);

    private bool AreSameInOrder(IReadOnlyList<GraphValue> expected, IReadOnlyList<GraphValue> actual) =>
        expected.Count == actual.Count && expected.Zip(actual, AreSame).All(same => same);

    private bool HaveSame(ListValue expected, ListValue actual) => AreMatched(expected, actual, AreSame);

    // Being the same is an equivalence, so taking the first partner that fits never takes the wrong one.
    private static bool AreMatched<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, Func<T, T, bool> areSame)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        var rest = actual.ToList();
        foreach (var item in expected)
        {
            var partner = rest.FindIndex(candidate => areSame(item, candidate));
            if (partner < 0)
            {
                return false;
            }

            rest.RemoveAt(partner);
        }

        return true;
    }

    private bool AreSame(IReadOnlyDictionary<string, GraphValue> expected, IReadOnlyDictionary<string, GraphValue> actual) =>
        expected.Count == actual.Count
        && expected.All(entry => actual.TryGetValue(entry.Key, out var value) && AreSame(entry.Value, value));

    private bool AreSame(NodeValue expected, NodeValue actual) =>
        expected.Labels.Order(StringComparer.Ordinal).SequenceEqual(actual.Labels.Order(StringComparer.Ordinal))
        && AreSame(expected.Properties, actual.Properties);

    private bool AreSame(RelationshipValue expected, RelationshipValue actual) =>
        expected.Type == actual.Type && AreSame(expected.Properties, actual.Properties);

    private bool AreSame(PathValue expected, PathValue actual)
    {
        if (expected.Nodes.Count != actual.Nodes.Count || !expected.Nodes.Zip(actual.Nodes, AreSame).All(same => same))
        {
            return false;
        }

        return Enumerable.Range(0, expected.Relationships.Count).All(i =>
            AreSame(expected.Relationships[i], actual.Relationships[i])
            && IsForwards(expected, i) == IsForwards(actual, i));
    }

    private static bool IsForwards(PathValue path, int index) =>
        path.Relationships[index].StartElementId == path.Nodes[index].ElementId;
}
