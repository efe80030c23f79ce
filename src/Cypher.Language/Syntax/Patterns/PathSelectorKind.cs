namespace Cypher.Language.Syntax;

/// <summary>Which of the matching paths are wanted, for each pair of end nodes.</summary>
public enum PathSelectorKind
{
    /// <summary><c>ALL</c>: every path.</summary>
    All,

    /// <summary><c>ANY</c> or <c>ANY k</c>: that many, whichever they are.</summary>
    Any,

    /// <summary><c>ALL SHORTEST</c>: every path of the least length.</summary>
    AllShortest,

    /// <summary><c>ANY SHORTEST</c> or <c>SHORTEST k</c>: that many of the shortest.</summary>
    Shortest,

    /// <summary><c>SHORTEST k GROUPS</c>: all paths of the k least lengths.</summary>
    ShortestGroups,
}
