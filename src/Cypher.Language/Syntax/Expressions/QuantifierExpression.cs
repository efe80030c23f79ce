using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>all(x IN list WHERE predicate)</c> and <c>any</c>, <c>none</c>, <c>single</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Kind">Of how many elements the predicate must hold.</param>
/// <param name="Variable">The variable that holds one element.</param>
/// <param name="List">The list.</param>
/// <param name="Predicate">The predicate.</param>
public sealed record QuantifierExpression(
    SourceSpan Span,
    QuantifierKind Kind,
    Variable Variable,
    Expression List,
    Expression Predicate)
    : Expression(Span);
