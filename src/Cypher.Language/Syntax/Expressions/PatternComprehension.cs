using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>[p = (a)--&gt;(b) WHERE predicate | projection]</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Pattern">The pattern, with the path variable where there is one.</param>
/// <param name="Where">The predicate; null where none is.</param>
/// <param name="Projection">The value for each match.</param>
public sealed record PatternComprehension(
    SourceSpan Span,
    PathPattern Pattern,
    Expression? Where,
    Expression Projection)
    : Expression(Span);
