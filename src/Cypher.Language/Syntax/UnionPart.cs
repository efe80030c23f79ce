using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>UNION query</c> or <c>UNION ALL query</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsAll">Whether equal rows are kept.</param>
/// <param name="Query">The query on the right of the word.</param>
public sealed record UnionPart(SourceSpan Span, bool IsAll, SingleQuery Query) : SyntaxNode(Span);
