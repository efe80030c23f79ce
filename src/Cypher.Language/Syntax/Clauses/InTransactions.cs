using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>IN TRANSACTIONS OF n ROWS</c> after a subquery.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Rows">How many input rows a transaction takes; null where not given.</param>
public sealed record InTransactions(SourceSpan Span, Expression? Rows) : SyntaxNode(Span);
