using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>An integer, written in decimal, hexadecimal or octal; a minus directly before it belongs to it.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Value">The value.</param>
public sealed record IntegerLiteral(SourceSpan Span, long Value) : Expression(Span);
