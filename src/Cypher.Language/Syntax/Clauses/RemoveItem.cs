using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One thing that <c>REMOVE</c> takes away.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record RemoveItem(SourceSpan Span) : SyntaxNode(Span);
