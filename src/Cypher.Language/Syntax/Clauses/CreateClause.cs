using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>CREATE</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Patterns">The comma-separated patterns.</param>
public sealed record CreateClause(SourceSpan Span, IReadOnlyList<PathPattern> Patterns) : Clause(Span);
