using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>a IS NULL</c> or <c>a IS NOT NULL</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operand">The operand.</param>
/// <param name="IsNegated">Whether it is <c>IS NOT NULL</c>.</param>
public sealed record NullPredicate(SourceSpan Span, Expression Operand, bool IsNegated) : Expression(Span);
