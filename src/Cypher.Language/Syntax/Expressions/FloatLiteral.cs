using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A floating point number; a minus directly before it belongs to it.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Value">The value; always finite.</param>
public sealed record FloatLiteral(SourceSpan Span, double Value) : Expression(Span);
