using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>DELETE</c> and <c>DETACH DELETE</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsDetach">Whether the relationships of a deleted node go with it.</param>
/// <param name="Targets">Nodes, relationships or paths.</param>
public sealed record DeleteClause(SourceSpan Span, bool IsDetach, IReadOnlyList<Expression> Targets) : Clause(Span);
