namespace Cypher.Language.Syntax;

/// <summary>Whether a path is wrapped in a shortest-path function.</summary>
public enum ShortestPathKind
{
    /// <summary>It is not.</summary>
    None,

    /// <summary><c>shortestPath(…)</c>: one of the shortest.</summary>
    Single,

    /// <summary><c>allShortestPaths(…)</c>: every one of the shortest.</summary>
    All,
}
