using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SHORTEST 2</c>, <c>ALL SHORTEST</c>, <c>ANY</c> and the like before a path.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Kind">Which paths are wanted.</param>
/// <param name="Count">How many paths or groups; 1 where not given.</param>
public sealed record PathSelector(SourceSpan Span, PathSelectorKind Kind, long Count) : SyntaxNode(Span);
