using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>ON CREATE SET</c> or <c>ON MATCH SET</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsOnCreate">True after <c>ON CREATE</c>, false after <c>ON MATCH</c>.</param>
/// <param name="Items">What to set.</param>
public sealed record MergeAction(SourceSpan Span, bool IsOnCreate, IReadOnlyList<SetItem> Items) : SyntaxNode(Span);
