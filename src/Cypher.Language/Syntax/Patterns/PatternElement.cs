using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A node, a relationship or a group within a path.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record PatternElement(SourceSpan Span) : SyntaxNode(Span);
