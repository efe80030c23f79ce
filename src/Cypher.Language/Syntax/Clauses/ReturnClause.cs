using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>RETURN</c>: the columns of the result.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Projection">The projection.</param>
public sealed record ReturnClause(SourceSpan Span, ProjectionBody Projection) : Clause(Span);
