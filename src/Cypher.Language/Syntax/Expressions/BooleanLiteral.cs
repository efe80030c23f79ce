using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Value">The value.</param>
public sealed record BooleanLiteral(SourceSpan Span, bool Value) : Expression(Span);
