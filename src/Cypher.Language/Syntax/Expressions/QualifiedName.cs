using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A function's or procedure's name: <c>db.index.query</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Text">The whole name, parts joined by dots, spelled as written.</param>
public sealed record QualifiedName(SourceSpan Span, string Text) : SyntaxNode(Span);
