using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>(n:Label {key: value} WHERE …)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Variable">The variable; null where none is.</param>
/// <param name="Labels">The labels; null where none are.</param>
/// <param name="Properties">A <see cref="MapLiteral"/> or a <see cref="Parameter"/>; null where none are.</param>
/// <param name="Where">The predicate inside the parentheses; null where none is.</param>
public sealed record NodePattern(
    SourceSpan Span,
    Variable? Variable,
    LabelExpression? Labels,
    Expression? Properties,
    Expression? Where)
    : PatternElement(Span);
