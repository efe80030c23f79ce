using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>REMOVE n[key]</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">The property.</param>
public sealed record RemoveDynamicPropertyItem(SourceSpan Span, Subscript Target) : RemoveItem(Span);
