using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>.key</c>: one property.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Key">The key.</param>
public sealed record ProjectProperty(SourceSpan Span, PropertyKey Key) : MapProjectionItem(Span);
