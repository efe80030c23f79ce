using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>a &lt; b</c>, also chains: <c>a &lt; b &lt;= c</c> means that each pair of neighbours compares.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operands">At least two.</param>
/// <param name="Operators">One fewer than the operands: each stands between two of them.</param>
public sealed record ComparisonExpression(
    SourceSpan Span,
    IReadOnlyList<Expression> Operands,
    IReadOnlyList<ComparisonOperator> Operators)
    : Expression(Span);
