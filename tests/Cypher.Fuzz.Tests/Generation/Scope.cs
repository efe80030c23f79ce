namespace Cypher.Fuzz.Tests.Generation;

/// <summary>The variables that a generated query has bound so far, by what they hold.</summary>
internal sealed class Scope
{
    public List<string> Nodes { get; } = [];

    public List<string> Relationships { get; } = [];

    public List<string> Values { get; } = [];

    public IEnumerable<string> All => Nodes.Concat(Relationships).Concat(Values);

    public Scope Copy()
    {
        var copy = new Scope();
        copy.Nodes.AddRange(Nodes);
        copy.Relationships.AddRange(Relationships);
        copy.Values.AddRange(Values);
        return copy;
    }
}
