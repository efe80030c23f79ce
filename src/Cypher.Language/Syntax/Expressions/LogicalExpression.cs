using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>a AND b AND c</c>, <c>a OR b</c> or <c>a XOR b</c>. A chain of one operator is one node, so that a long condition is not a deep tree.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operator">The operator between the operands.</param>
/// <param name="Operands">At least two.</param>
public sealed record LogicalExpression(
    SourceSpan Span,
    LogicalOperator Operator,
    IReadOnlyList<Expression> Operands)
    : Expression(Span);
