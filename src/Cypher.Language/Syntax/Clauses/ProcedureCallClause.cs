using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>CALL procedure(arguments) YIELD items</c>. It stands alone when it is the only clause of the statement.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsOptional">Whether a row without results is kept with nulls (<c>OPTIONAL CALL</c>).</param>
/// <param name="Name">The procedure's name.</param>
/// <param name="Arguments">The arguments; null where no parentheses are written, and parameters of the same names are passed.</param>
/// <param name="Yield">What is taken from its results; null where nothing is said.</param>
public sealed record ProcedureCallClause(
    SourceSpan Span,
    bool IsOptional,
    QualifiedName Name,
    IReadOnlyList<Expression>? Arguments,
    YieldPart? Yield)
    : Clause(Span);
