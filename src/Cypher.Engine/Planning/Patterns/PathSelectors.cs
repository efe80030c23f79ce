using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Reads selectors (<c>ANY SHORTEST</c> …) and the functions <c>shortestPath</c> and <c>allShortestPaths</c>.</summary>
internal static class PathSelectors
{
    /// <summary>Whether the search for shortest paths can match a path: it is one relationship pattern between two nodes.</summary>
    /// <param name="path">The path.</param>
    /// <returns>False also where all paths are wanted.</returns>
    public static bool IsSearch(PathPattern path) =>
        IsSelective(path) && path.Elements is [NodePattern, RelationshipPattern, NodePattern];

    /// <summary>Whether a selector takes some of the paths only.</summary>
    /// <param name="path">The path.</param>
    /// <returns>False for no selector and for ALL.</returns>
    public static bool IsSelective(PathPattern path) => path.Selector is { Kind: not PathSelectorKind.All };

    /// <summary>How many paths are wanted.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The selection; one path where nothing is said.</returns>
    public static PathSelection SelectionOf(PathPattern path) => path switch
    {
        { ShortestPath: ShortestPathKind.All } => new PathSelection(1, ByLength: true),
        { Selector.Kind: PathSelectorKind.AllShortest } => new PathSelection(1, ByLength: true),
        { Selector: { Kind: PathSelectorKind.ShortestGroups } groups } => new PathSelection(groups.Count, ByLength: true),
        { Selector: { Kind: PathSelectorKind.Shortest or PathSelectorKind.Any } paths } => new PathSelection(paths.Count, ByLength: false),
        _ => new PathSelection(1, ByLength: false),
    };
}
