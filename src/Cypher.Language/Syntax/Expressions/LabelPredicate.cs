using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>n:Label</c> as a truth value, also <c>r:TYPE</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Subject">A node or relationship.</param>
/// <param name="Labels">The labels or types.</param>
public sealed record LabelPredicate(SourceSpan Span, Expression Subject, LabelExpression Labels) : Expression(Span);
