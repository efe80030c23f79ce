using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>Something that has a value.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record Expression(SourceSpan Span) : SyntaxNode(Span);
