using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One sort key of <c>ORDER BY</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Expression">The key.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public sealed record SortItem(SourceSpan Span, Expression Expression, bool IsDescending) : SyntaxNode(Span);
