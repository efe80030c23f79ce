using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>What stands after <c>WITH</c> or <c>RETURN</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsDistinct">Whether equal rows are given once.</param>
/// <param name="IncludesAll">Whether <c>*</c> stands first: all variables in scope, before the items.</param>
/// <param name="Items">The items.</param>
/// <param name="OrderBy">The sort keys, most important first; empty without <c>ORDER BY</c>.</param>
/// <param name="Skip">How many rows are left out; null where not given.</param>
/// <param name="Limit">How many rows are kept; null where not given.</param>
public sealed record ProjectionBody(
    SourceSpan Span,
    bool IsDistinct,
    bool IncludesAll,
    IReadOnlyList<ProjectionItem> Items,
    IReadOnlyList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit)
    : SyntaxNode(Span);
