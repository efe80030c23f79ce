using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>[x IN list WHERE predicate | projection]</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Variable">The variable that holds one element.</param>
/// <param name="List">The list.</param>
/// <param name="Where">The predicate; null where none is.</param>
/// <param name="Projection">The value for each element; null for the element itself.</param>
public sealed record ListComprehension(
    SourceSpan Span,
    Variable Variable,
    Expression List,
    Expression? Where,
    Expression? Projection)
    : Expression(Span);
