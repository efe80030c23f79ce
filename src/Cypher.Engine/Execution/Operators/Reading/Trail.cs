using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>
/// Walks depth first from a node over relationships that satisfy a step, none twice. One instance is one walk: it
/// stands at a path, and <see cref="MoveNext"/> takes it to the next.
/// </summary>
internal sealed class Trail(ExecutionContext context, GraphValue[] row, RelationshipStep step, VariableLength length, long from) : IDisposable
{
    // Looking through a short list is quicker than hashing.
    private const int LongPath = 24;

    private readonly Stack<IEnumerator<RelationshipRecord>> _open = new();
    private readonly List<RelationshipRecord> _relationships = [];
    private readonly List<long> _nodes = [from];
    private readonly HashSet<long> _used = [];
    private bool _started;

    /// <summary>The relationships walked, in the order of walking.</summary>
    public IReadOnlyList<RelationshipRecord> Relationships => _relationships;

    /// <summary>The nodes walked through, from the first to the one reached; one more than the relationships.</summary>
    public IReadOnlyList<long> Nodes => _nodes;

    /// <summary>The node reached.</summary>
    public long End => _nodes[^1];

    /// <summary>Goes on to the next path that is long enough.</summary>
    /// <returns>False where there are no more.</returns>
    public bool MoveNext()
    {
        if (!_started)
        {
            _started = true;
            if (length.Minimum <= 0)
            {
                return true;
            }
        }

        while (true)
        {
            if (length.MayGrow(_relationships.Count, context))
            {
                _open.Push(context.Reader.Expand(End, step.Direction, step.Types).GetEnumerator());
            }
            else if (_relationships.Count > 0)
            {
                StepBack();
            }

            if (!Advance())
            {
                return false;
            }

            if (_relationships.Count >= length.Minimum)
            {
                return true;
            }
        }
    }

    public void Dispose()
    {
        while (_open.TryPop(out var relationships))
        {
            relationships.Dispose();
        }
    }

    private bool Advance()
    {
        while (_open.TryPeek(out var relationships))
        {
            while (relationships.MoveNext())
            {
                context.Touch();
                if (TryStep(relationships.Current))
                {
                    return true;
                }
            }

            _open.Pop().Dispose();
            if (_open.Count > 0)
            {
                StepBack();
            }
        }

        return false;
    }

    private bool TryStep(RelationshipRecord relationship)
    {
        var next = relationship.Other(End);
        if (IsOnPath(relationship.Id) || step.IsUsed(relationship.Id, row) || !length.Admits(context, row, relationship, next))
        {
            return false;
        }

        _relationships.Add(relationship);
        _nodes.Add(next);
        if (_relationships.Count > LongPath)
        {
            _used.Add(relationship.Id);
        }

        return true;
    }

    private void StepBack()
    {
        _used.Remove(_relationships[^1].Id);
        _relationships.RemoveAt(_relationships.Count - 1);
        _nodes.RemoveAt(_nodes.Count - 1);
    }

    private bool IsOnPath(long relationship)
    {
        var looked = Math.Min(_relationships.Count, LongPath);
        for (var i = 0; i < looked; i++)
        {
            if (_relationships[i].Id == relationship)
            {
                return true;
            }
        }

        return _used.Contains(relationship);
    }
}
