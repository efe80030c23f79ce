using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One query, or several joined by UNION.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="First">The query before the first UNION.</param>
/// <param name="Unions">The queries after it, in order; empty without UNION.</param>
public sealed record Query(SourceSpan Span, SingleQuery First, IReadOnlyList<UnionPart> Unions) : Statement(Span);
