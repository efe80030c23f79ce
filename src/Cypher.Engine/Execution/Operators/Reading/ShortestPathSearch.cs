using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>
/// Breadth-first search from both ends at once, always a whole level of the side with fewer open nodes. A shortest
/// path visits no node twice, so relationships need not be compared. Source of the idea: I. Pohl, Bi-directional
/// search, 1971.
/// </summary>
internal sealed class ShortestPathSearch(ExecutionContext context, GraphValue[] row, RelationshipStep step, VariableLength length)
{
    private const long BytesPerNode = 128;

    private long _reserved;

    /// <summary>All shortest paths between two nodes.</summary>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <returns>The relationships of each path, in order; lazily.</returns>
    public IEnumerable<IReadOnlyList<RelationshipRecord>> Find(long from, long to)
    {
        if (from == to)
        {
            if (length.Minimum <= 0)
            {
                yield return [];
            }

            yield break;
        }

        try
        {
            foreach (var path in Search(from, to))
            {
                yield return path;
            }
        }
        finally
        {
            context.Release(_reserved);
        }
    }

    private IEnumerable<IReadOnlyList<RelationshipRecord>> Search(long from, long to)
    {
        var forwards = new Side(from, step.Direction);
        var backwards = new Side(to, Opposite(step.Direction));
        long depth = 0;
        while (forwards.Frontier.Count > 0 && backwards.Frontier.Count > 0 && length.MayGrow(depth, context))
        {
            depth++;
            var side = forwards.Frontier.Count <= backwards.Frontier.Count ? forwards : backwards;
            var meeting = Grow(side, side == forwards ? backwards : forwards);
            if (meeting.Count > 0)
            {
                return Join(meeting, forwards, backwards);
            }
        }

        return [];
    }

    private List<long> Grow(Side side, Side other)
    {
        var next = new List<long>();
        var meeting = new List<long>();
        side.Level++;
        foreach (var node in side.Frontier)
        {
            foreach (var relationship in context.Reader.Expand(node, side.Direction, step.Types))
            {
                context.Touch();
                var reached = relationship.Other(node);
                if (!IsWanted(side, relationship, node, reached))
                {
                    continue;
                }

                if (side.Add(reached, relationship))
                {
                    next.Add(reached);
                    if (other.Levels.ContainsKey(reached))
                    {
                        meeting.Add(reached);
                    }
                }
            }
        }

        var held = BytesPerNode * next.Count;
        _reserved += held;
        context.Reserve(held);
        side.Frontier = next;
        return meeting;
    }

    private bool IsWanted(Side side, RelationshipRecord relationship, long node, long reached)
    {
        if (side.Levels.TryGetValue(reached, out var level) && level < side.Level)
        {
            return false;
        }

        return !step.IsUsed(relationship.Id, row)
            && length.Admits(context, row, relationship, reached)
            && node != reached;
    }

    private IEnumerable<IReadOnlyList<RelationshipRecord>> Join(List<long> meeting, Side forwards, Side backwards)
    {
        foreach (var node in meeting)
        {
            foreach (var first in Walk(forwards, node))
            {
                foreach (var second in Walk(backwards, node))
                {
                    context.Tick();
                    yield return [.. Enumerable.Reverse(first), .. second];
                }
            }
        }
    }

    // From a node back to the side's origin, depth first with a stack of our own: a path may be long.
    private static IEnumerable<List<RelationshipRecord>> Walk(Side side, long from)
    {
        var path = new List<RelationshipRecord>();
        var nodes = new List<long> { from };
        var choices = new Stack<int>();
        choices.Push(0);
        while (choices.TryPop(out var choice))
        {
            var node = nodes[^1];
            if (node == side.Origin)
            {
                yield return [.. path];
            }
            else if (choice < side.Parents[node].Count)
            {
                choices.Push(choice + 1);
                choices.Push(0);
                var relationship = side.Parents[node][choice];
                path.Add(relationship);
                nodes.Add(relationship.Other(node));
                continue;
            }

            nodes.RemoveAt(nodes.Count - 1);
            if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    private static ExpandDirection Opposite(ExpandDirection direction) => direction switch
    {
        ExpandDirection.Outgoing => ExpandDirection.Incoming,
        ExpandDirection.Incoming => ExpandDirection.Outgoing,
        _ => ExpandDirection.Both,
    };

    private sealed class Side
    {
        public Side(long origin, ExpandDirection direction)
        {
            Origin = origin;
            Direction = direction;
            Frontier = [origin];
            Levels[origin] = 0;
        }

        public long Origin { get; }

        public ExpandDirection Direction { get; }

        public int Level { get; set; }

        public List<long> Frontier { get; set; }

        public Dictionary<long, int> Levels { get; } = [];

        public Dictionary<long, List<RelationshipRecord>> Parents { get; } = [];

        public bool Add(long node, RelationshipRecord relationship)
        {
            var isNew = Levels.TryAdd(node, Level);
            if (isNew)
            {
                Parents[node] = [];
            }

            Parents[node].Add(relationship);
            return isNew;
        }
    }
}
