using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SET n += map</c>: properties of the map are set, others are kept.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">The node or relationship.</param>
/// <param name="Value">Where the properties come from.</param>
public sealed record MergePropertiesItem(SourceSpan Span, Variable Target, Expression Value) : SetItem(Span);
