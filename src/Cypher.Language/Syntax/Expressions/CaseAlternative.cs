using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>WHEN … THEN …</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="When">The value or condition.</param>
/// <param name="Then">The result.</param>
public sealed record CaseAlternative(SourceSpan Span, Expression When, Expression Then) : SyntaxNode(Span);
