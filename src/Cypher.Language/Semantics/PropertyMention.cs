using Cypher.Language.Text;

namespace Cypher.Language.Semantics;

/// <summary>A property key that a query names.</summary>
/// <param name="Name">The key.</param>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsOfEntity">
/// Whether it is certainly the property of a node or relationship. It is false where a map is possible too, as in <c>row.name</c>.
/// </param>
public sealed record PropertyMention(string Name, SourceSpan Span, bool IsOfEntity);
