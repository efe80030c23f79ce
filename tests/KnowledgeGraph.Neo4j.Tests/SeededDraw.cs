namespace KnowledgeGraph.Neo4j.Tests;

/// <summary>A small generator of numbers that gives the same ones on every machine and version (SplitMix64).</summary>
internal sealed class SeededDraw(long seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number from 0 to below a bound.</summary>
    public int Next(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }

    /// <summary>One of some things.</summary>
    public T Of<T>(params IReadOnlyList<T> things) => things[Next(things.Count)];

    /// <summary>Whether, at a chance of one in some.</summary>
    public bool OneIn(int some) => Next(some) == 0;
}
