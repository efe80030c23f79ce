using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>!A</c>: not that one.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operand">What must not hold.</param>
public sealed record LabelNegation(SourceSpan Span, LabelExpression Operand) : LabelExpression(Span);
