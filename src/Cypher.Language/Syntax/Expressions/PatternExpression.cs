using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A pattern as a truth value: <c>WHERE (a)--&gt;(b)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Pattern">The pattern.</param>
public sealed record PatternExpression(SourceSpan Span, PathPattern Pattern) : Expression(Span);
