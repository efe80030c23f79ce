using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>What a text asks for: a query or a schema command.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record Statement(SourceSpan Span) : SyntaxNode(Span);
