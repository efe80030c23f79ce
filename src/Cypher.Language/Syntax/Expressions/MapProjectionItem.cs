using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One item of a map projection.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record MapProjectionItem(SourceSpan Span) : SyntaxNode(Span);
