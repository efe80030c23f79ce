using System.Diagnostics;

namespace KnowledgeGraph.Extraction;

/// <summary>What the stages of a pipeline have cost so far, for those who want to make them cheaper. For one thread at a time.</summary>
public sealed class StageCost
{
    private readonly Dictionary<string, (long Ticks, long Bytes)> _stages = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The stages in their order: the name, the time by the clock, the bytes that it asked memory for.</summary>
    public IEnumerable<(string Name, TimeSpan Time, long Allocated)> Stages =>
        _order.Select(name => (name, Stopwatch.GetElapsedTime(0, _stages[name].Ticks), _stages[name].Bytes));

    /// <summary>Runs a stage and adds what it cost.</summary>
    internal void Measure(string name, Action stage)
    {
        var (from, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        stage();
        if (!_stages.TryGetValue(name, out var sum))
        {
            _order.Add(name);
        }

        _stages[name] = (sum.Ticks + Stopwatch.GetTimestamp() - from, sum.Bytes + GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
