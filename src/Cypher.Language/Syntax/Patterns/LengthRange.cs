using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>*</c>, <c>*2</c>, <c>*1..3</c>, <c>*..3</c> or <c>*0..</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Minimum">The least number of hops; null where not written (then it is 1).</param>
/// <param name="Maximum">The greatest number of hops; null where not written (then there is no limit).</param>
public sealed record LengthRange(SourceSpan Span, long? Minimum, long? Maximum) : SyntaxNode(Span);
