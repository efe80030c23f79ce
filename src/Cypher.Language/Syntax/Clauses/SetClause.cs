using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>SET</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Items">What to set, in order.</param>
public sealed record SetClause(SourceSpan Span, IReadOnlyList<SetItem> Items) : Clause(Span);
