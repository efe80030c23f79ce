using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>reduce(total = 0, x IN list | total + x)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Accumulator">The variable that holds the value so far.</param>
/// <param name="Initial">Its first value.</param>
/// <param name="Variable">The variable that holds one element.</param>
/// <param name="List">The list.</param>
/// <param name="Step">The next value.</param>
public sealed record ReduceExpression(
    SourceSpan Span,
    Variable Accumulator,
    Expression Initial,
    Variable Variable,
    Expression List,
    Expression Step)
    : Expression(Span);
