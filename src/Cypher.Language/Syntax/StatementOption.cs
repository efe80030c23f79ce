using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>An option before a statement: <c>CYPHER name=value</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The option's name.</param>
/// <param name="Value">The option's value.</param>
public sealed record StatementOption(SourceSpan Span, string Name, string Value) : SyntaxNode(Span);
