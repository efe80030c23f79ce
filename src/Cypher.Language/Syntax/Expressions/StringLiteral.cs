using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A text in single or double quotes.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Value">The value, with escapes resolved.</param>
public sealed record StringLiteral(SourceSpan Span, string Value) : Expression(Span);
