namespace Cypher.Fuzz.Tests.Generation;

/// <summary>Everything that is random in a generated query, from one seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);
    private int _names;

    public int Below(int count) => _random.Next(count);

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => _random.Next(times) == 0;

    public T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of several ways to go on, each tried only when it is chosen.</summary>
    public string Either(params ReadOnlySpan<Func<string>> ways) => ways[_random.Next(ways.Length)]();

    public string Several(string separator, int most, Func<string> make) =>
        string.Join(separator, Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => make()));

    /// <summary>A name that this query has not used yet.</summary>
    public string NewName(string stem) => $"{stem}{_names++}";
}
