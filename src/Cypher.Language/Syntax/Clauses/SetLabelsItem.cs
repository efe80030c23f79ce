using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SET n:A:B</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">The node.</param>
/// <param name="Labels">The labels to add.</param>
public sealed record SetLabelsItem(SourceSpan Span, Variable Target, IReadOnlyList<LabelName> Labels) : SetItem(Span);
