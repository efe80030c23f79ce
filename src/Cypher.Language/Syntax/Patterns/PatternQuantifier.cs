using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>+</c>, <c>*</c>, <c>{2}</c>, <c>{1,3}</c>, <c>{,3}</c> or <c>{1,}</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Minimum">The least number of repetitions.</param>
/// <param name="Maximum">The greatest number; null for no limit.</param>
public sealed record PatternQuantifier(SourceSpan Span, long Minimum, long? Maximum) : SyntaxNode(Span);
