using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>a IS :: INTEGER</c> or <c>a IS NOT TYPED STRING</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operand">The operand.</param>
/// <param name="IsNegated">Whether the answer is turned round.</param>
/// <param name="Type">The type.</param>
public sealed record TypePredicate(
    SourceSpan Span,
    Expression Operand,
    bool IsNegated,
    ValueType Type)
    : Expression(Span);
