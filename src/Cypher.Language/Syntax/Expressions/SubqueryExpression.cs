using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>EXISTS { … }</c>, <c>COUNT { … }</c> or <c>COLLECT { … }</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Kind">What is made of the rows.</param>
/// <param name="Body">The query. The short form <c>{ pattern WHERE … }</c> is a single MATCH clause; RETURN may be absent except for COLLECT.</param>
public sealed record SubqueryExpression(SourceSpan Span, SubqueryKind Kind, Query Body) : Expression(Span);
