using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>key: value</c> in a map.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry(SourceSpan Span, PropertyKey Key, Expression Value) : SyntaxNode(Span);
