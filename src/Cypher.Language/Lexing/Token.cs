using Cypher.Language.Text;

namespace Cypher.Language.Lexing;

/// <summary>A word, number, sign or mark of a query text; its content stays in the text.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Span">The place in the query text.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span);
