using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One assignment of <c>SET</c>.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record SetItem(SourceSpan Span) : SyntaxNode(Span);
