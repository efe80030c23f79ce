using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>MERGE</c>: match the pattern or create it.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Actions">What to set, in source order.</param>
public sealed record MergeClause(
    SourceSpan Span,
    PathPattern Pattern,
    IReadOnlyList<MergeAction> Actions)
    : Clause(Span);
