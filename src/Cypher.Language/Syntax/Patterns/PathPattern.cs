using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One path of a pattern: <c>p = (a)-[:R]-&gt;(b)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Variable">The variable that holds the path; null where none is.</param>
/// <param name="Selector">Which of the matching paths are wanted (<c>ANY SHORTEST</c> …); null for all.</param>
/// <param name="ShortestPath">Whether it is wrapped in <c>shortestPath</c> or <c>allShortestPaths</c>.</param>
/// <param name="Elements">Nodes and relationships in turn, beginning and ending with a node; a group in parentheses stands between two nodes or in place of one.</param>
public sealed record PathPattern(
    SourceSpan Span,
    Variable? Variable,
    PathSelector? Selector,
    ShortestPathKind ShortestPath,
    IReadOnlyList<PatternElement> Elements)
    : SyntaxNode(Span);
