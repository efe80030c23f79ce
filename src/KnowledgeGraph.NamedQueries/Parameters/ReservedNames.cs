namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>
/// Names that no parameter of a query may have, because a call uses them to say how it wants the answer, or because the runner adds
/// parameters of its own.
/// </summary>
public static class ReservedNames
{
    /// <summary>How the names of parameters begin that the runner adds.</summary>
    public const string RunnerPrefix = "kg_";

    /// <summary>The names of what a call says beside its parameters.</summary>
    public static IReadOnlyList<string> CallOptions { get; } = ["cite", "limit", "after", "format"];

    /// <summary>Whether a parameter may not be called so.</summary>
    /// <param name="name">The name.</param>
    public static bool Contains(string name) =>
        CallOptions.Contains(name, StringComparer.Ordinal) || name.StartsWith(RunnerPrefix, StringComparison.Ordinal);
}
