using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>CASE subject WHEN value THEN result ELSE other END</c>, or without a subject <c>CASE WHEN condition THEN …</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Subject">What the values are compared with; null where the alternatives are conditions.</param>
/// <param name="Alternatives">At least one.</param>
/// <param name="Default">The value when nothing fits; null (the absence) means null.</param>
public sealed record CaseExpression(
    SourceSpan Span,
    Expression? Subject,
    IReadOnlyList<CaseAlternative> Alternatives,
    Expression? Default)
    : Expression(Span);
