using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>YIELD a, b AS c WHERE …</c> or <c>YIELD *</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IncludesAll">Whether it is <c>*</c>.</param>
/// <param name="Items">The items; empty for <c>*</c>.</param>
/// <param name="Where">The predicate after <c>WHERE</c>; null where none is.</param>
public sealed record YieldPart(
    SourceSpan Span,
    bool IncludesAll,
    IReadOnlyList<YieldItem> Items,
    Expression? Where)
    : SyntaxNode(Span);
