using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>A:B</c> or <c>A&amp;B</c>: all of them.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operands">At least two.</param>
public sealed record LabelConjunction(SourceSpan Span, IReadOnlyList<LabelExpression> Operands) : LabelExpression(Span);
