using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>The name of a property or of a map's entry.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The name, without backticks.</param>
public sealed record PropertyKey(SourceSpan Span, string Name) : SyntaxNode(Span);
