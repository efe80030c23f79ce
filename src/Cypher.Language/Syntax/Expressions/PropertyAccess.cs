using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>subject.key</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Subject">A node, relationship, map or temporal value.</param>
/// <param name="Key">The key.</param>
public sealed record PropertyAccess(SourceSpan Span, Expression Subject, PropertyKey Key) : Expression(Span);
