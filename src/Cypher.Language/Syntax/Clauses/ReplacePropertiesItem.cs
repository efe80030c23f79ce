using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SET n = map</c>: the properties become those of the map, node or relationship.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">The node or relationship.</param>
/// <param name="Value">Where the properties come from.</param>
public sealed record ReplacePropertiesItem(SourceSpan Span, Variable Target, Expression Value) : SetItem(Span);
