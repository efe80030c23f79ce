using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>REMOVE</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Items">What to remove, in order.</param>
public sealed record RemoveClause(SourceSpan Span, IReadOnlyList<RemoveItem> Items) : Clause(Span);
