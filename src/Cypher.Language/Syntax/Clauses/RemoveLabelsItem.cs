using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>REMOVE n:A:B</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">The node.</param>
/// <param name="Labels">The labels to take away.</param>
public sealed record RemoveLabelsItem(
    SourceSpan Span,
    Variable Target,
    IReadOnlyList<LabelName> Labels)
    : RemoveItem(Span);
