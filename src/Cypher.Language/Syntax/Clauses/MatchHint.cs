using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>USING INDEX n:Label(key)</c>, <c>USING SCAN n:Label</c> or <c>USING JOIN ON n</c>: advice to the planner, which may ignore it.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Kind">What is advised.</param>
/// <param name="Variables">The variables it speaks of.</param>
/// <param name="Label">The label or type; null for a join hint.</param>
/// <param name="Keys">The property keys of an index hint.</param>
public sealed record MatchHint(
    SourceSpan Span,
    MatchHintKind Kind,
    IReadOnlyList<Variable> Variables,
    LabelName? Label,
    IReadOnlyList<PropertyKey> Keys)
    : SyntaxNode(Span);
