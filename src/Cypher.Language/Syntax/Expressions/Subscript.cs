using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>subject[index]</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Subject">A list, map, node or relationship.</param>
/// <param name="Index">A position or a key.</param>
public sealed record Subscript(SourceSpan Span, Expression Subject, Expression Index) : Expression(Span);
