namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>One parameter of a named query, as its file declares it.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Type">The type of its values.</param>
public sealed record ParameterDefinition(string Name, ParameterType Type)
{
    /// <summary>Whether a call must give it. One that is neither required nor given, and has no default, is null in the query.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a call gives a list of values.</summary>
    public bool IsList { get; init; }

    /// <summary>The value where a call gives none, in the words a call would use; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The only values allowed; empty for all.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Of an entity the only label it may have, for example <c>Treaty</c>; null for any.</summary>
    public string? Label { get; init; }

    /// <summary>What it is for, in a few words.</summary>
    public string Doc { get; init; } = string.Empty;

    /// <summary>A value that gives rows on the sample data; null where the default does.</summary>
    public string? Example { get; init; }

    /// <summary>The line of the file that declares it, from 1.</summary>
    internal int Line { get; init; }
}
