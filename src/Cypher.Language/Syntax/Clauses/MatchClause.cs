using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>MATCH</c> and <c>OPTIONAL MATCH</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsOptional">Whether a row without a match is kept with nulls.</param>
/// <param name="Mode">Whether relationships may repeat within one match.</param>
/// <param name="Patterns">The comma-separated patterns.</param>
/// <param name="Hints">The <c>USING</c> hints.</param>
/// <param name="Where">The predicate after <c>WHERE</c>; null where none is.</param>
public sealed record MatchClause(
    SourceSpan Span,
    bool IsOptional,
    MatchMode Mode,
    IReadOnlyList<PathPattern> Patterns,
    IReadOnlyList<MatchHint> Hints,
    Expression? Where)
    : Clause(Span);
