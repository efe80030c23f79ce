using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>Two operands with an arithmetic, string or list operator between them.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">The right operand.</param>
public sealed record BinaryExpression(
    SourceSpan Span,
    Expression Left,
    BinaryOperator Operator,
    Expression Right)
    : Expression(Span);
