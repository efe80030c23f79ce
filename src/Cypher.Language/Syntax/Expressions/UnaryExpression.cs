using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>NOT a</c>, <c>-a</c> or <c>+a</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The operand.</param>
public sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);
