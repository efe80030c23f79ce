using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>FOREACH (variable IN list | clauses)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Variable">The variable that holds one element.</param>
/// <param name="List">The list.</param>
/// <param name="Clauses">Updating clauses, run once for each element.</param>
public sealed record ForeachClause(
    SourceSpan Span,
    Variable Variable,
    Expression List,
    IReadOnlyList<Clause> Clauses)
    : Clause(Span);
