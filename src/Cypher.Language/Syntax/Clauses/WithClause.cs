using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>WITH</c>: the only variables of the clauses after it are the projected ones.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Projection">The projection.</param>
/// <param name="Where">The predicate after <c>WHERE</c>; null where none is.</param>
public sealed record WithClause(SourceSpan Span, ProjectionBody Projection, Expression? Where) : Clause(Span);
