using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SHOW INDEXES YIELD … WHERE … RETURN …</c> and the like.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Target">What is listed.</param>
/// <param name="Kind">Which of them, in capital letters, as <c>RANGE</c> or <c>NODE UNIQUENESS</c>; null for all.</param>
/// <param name="Yield">The columns to take; null where not said.</param>
/// <param name="Where">The predicate of a <c>WHERE</c> without <c>YIELD</c>; null where none is.</param>
/// <param name="Return">The projection after <c>YIELD</c>; null where none is.</param>
public sealed record ShowCommand(
    SourceSpan Span,
    ShowTarget Target,
    string? Kind,
    YieldPart? Yield,
    Expression? Where,
    ReturnClause? Return)
    : Statement(Span);
