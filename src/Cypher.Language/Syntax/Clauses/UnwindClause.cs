using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>UNWIND list AS variable</c>: one row for each element.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="List">The list.</param>
/// <param name="Variable">The variable that holds one element.</param>
public sealed record UnwindClause(SourceSpan Span, Expression List, Variable Variable) : Clause(Span);
