using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A path in parentheses: <c>((a)-[:R]-&gt;(b) WHERE …){1,3}</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Path">The path inside.</param>
/// <param name="Where">The predicate inside; null where none is.</param>
/// <param name="Quantifier">How often it repeats; null for once.</param>
public sealed record GroupPattern(
    SourceSpan Span,
    PathPattern Path,
    Expression? Where,
    PatternQuantifier? Quantifier)
    : PatternElement(Span);
