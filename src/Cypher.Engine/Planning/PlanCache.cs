using Cypher.Engine.Storage;

namespace Cypher.Engine.Planning;

/// <summary>
/// Keeps compiled statements by their text, the least recently used are dropped first. A plan is used again only while
/// the indexes are those it was made for and the graph has not grown or shrunk beyond recognition. Safe for threads.
/// </summary>
internal sealed class PlanCache(int capacity)
{
    // A plan chosen for a graph ten times smaller may start at the wrong end.
    private const double GrowthThatMatters = 10;
    private const long SmallGraph = 1000;

    // A text with its data written into it comes once; kept, it would only fill the memory.
    private const int LongestText = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();

    public CompiledStatement? Find(string text, IStorageReader reader)
    {
        lock (_lock)
        {
            if (!_byText.TryGetValue(text, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            if (!node.Value.Surroundings.IsLike(reader))
            {
                _byText.Remove(text);
                return null;
            }

            _byUse.AddFirst(node);
            return node.Value.Statement;
        }
    }

    public void Add(string text, CompiledStatement statement, IStorageReader reader)
    {
        if (capacity <= 0 || text.Length > LongestText)
        {
            return;
        }

        lock (_lock)
        {
            if (_byText.Remove(text, out var old))
            {
                _byUse.Remove(old);
            }

            _byText[text] = _byUse.AddFirst(new Entry(text, statement, Surroundings.Of(reader)));
            if (_byText.Count > capacity)
            {
                _byText.Remove(_byUse.Last!.Value.Text);
                _byUse.RemoveLast();
            }
        }
    }

    private sealed record Entry(string Text, CompiledStatement Statement, Surroundings Surroundings);

    private sealed record Surroundings(IReadOnlyList<IndexDescriptor> Indexes, long Nodes, long Relationships)
    {
        public static Surroundings Of(IStorageReader reader) => new(reader.GetIndexes(), reader.CountNodes(), reader.CountRelationships());

        public bool IsLike(IStorageReader reader) =>
            IsLike(Nodes, reader.CountNodes())
            && IsLike(Relationships, reader.CountRelationships())
            && HasSameIndexes(reader.GetIndexes());

        private bool HasSameIndexes(IReadOnlyList<IndexDescriptor> indexes) =>
            ReferenceEquals(indexes, Indexes) || (indexes.Count == Indexes.Count && indexes.Zip(Indexes).All(pair => IsSame(pair.First, pair.Second)));

        private static bool IsSame(IndexDescriptor one, IndexDescriptor other) =>
            ReferenceEquals(one, other) || (one with { Properties = other.Properties } == other && one.Properties.SequenceEqual(other.Properties, StringComparer.Ordinal));

        private static bool IsLike(long then, long now) =>
            Math.Max(then, now) < SmallGraph || (now < then * GrowthThatMatters && then < now * GrowthThatMatters);
    }
}
