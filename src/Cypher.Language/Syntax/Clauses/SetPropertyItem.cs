using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SET n.key = value</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">The property.</param>
/// <param name="Value">The new value; null removes the property.</param>
public sealed record SetPropertyItem(SourceSpan Span, PropertyAccess Target, Expression Value) : SetItem(Span);
