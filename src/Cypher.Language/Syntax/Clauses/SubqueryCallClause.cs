using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>CALL { query }</c> and <c>CALL (a, b) { query }</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsOptional">Whether a row without results is kept with nulls (<c>OPTIONAL CALL</c>).</param>
/// <param name="Scope">The variables that the query may use; null without parentheses, where a leading <c>WITH</c> imports them.</param>
/// <param name="Body">The query.</param>
/// <param name="InTransactions">How the work is cut into transactions; null where it is not.</param>
public sealed record SubqueryCallClause(
    SourceSpan Span,
    bool IsOptional,
    SubqueryScope? Scope,
    Query Body,
    InTransactions? InTransactions)
    : Clause(Span);
