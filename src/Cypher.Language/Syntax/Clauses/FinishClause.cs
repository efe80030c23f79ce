using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>FINISH</c>: ends a query that gives no rows.</summary>
/// <param name="Span">The place in the query text.</param>
public sealed record FinishClause(SourceSpan Span) : Clause(Span);
