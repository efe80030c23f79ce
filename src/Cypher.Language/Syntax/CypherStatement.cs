using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>The root of a tree: one statement with what stands before it.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Mode">Whether to run the statement or to show its plan.</param>
/// <param name="Version">The version asked for with <c>CYPHER 5</c> or <c>CYPHER 25</c>; null where none is.</param>
/// <param name="Options">Options such as <c>runtime=slotted</c>.</param>
/// <param name="Body">The statement itself.</param>
public sealed record CypherStatement(
    SourceSpan Span,
    StatementMode Mode,
    string? Version,
    IReadOnlyList<StatementOption> Options,
    Statement Body)
    : SyntaxNode(Span);
