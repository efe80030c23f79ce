using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Which selectors (<c>ANY SHORTEST</c> …) the breadth-first search answers directly.</summary>
internal static class PathSelectors
{
    /// <summary>Whether a path is one variable-length relationship of which one or all shortest are wanted.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True where the search can be used.</returns>
    public static bool IsSearch(PathPattern path) =>
        path.Selector is { Kind: PathSelectorKind.AllShortest } or { Kind: PathSelectorKind.Shortest or PathSelectorKind.Any, Count: 1 }
        && path.Elements is [NodePattern, RelationshipPattern relationship, NodePattern]
        && (relationship.Length?.Minimum ?? relationship.Quantifier?.Minimum ?? 1) <= 1;
}
