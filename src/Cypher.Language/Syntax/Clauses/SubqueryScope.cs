using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>The parentheses in <c>CALL (a, b) { … }</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IncludesAll">Whether it is <c>*</c>: every variable in scope.</param>
/// <param name="Variables">The variables; empty for <c>*</c> and for <c>()</c>.</param>
public sealed record SubqueryScope(
    SourceSpan Span,
    bool IncludesAll,
    IReadOnlyList<Variable> Variables)
    : SyntaxNode(Span);
