using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>key: value</c>: a value under a key.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record ProjectEntry(SourceSpan Span, PropertyKey Key, Expression Value) : MapProjectionItem(Span);
