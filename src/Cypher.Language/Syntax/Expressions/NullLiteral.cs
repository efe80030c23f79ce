using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>null</c>.</summary>
/// <param name="Span">The place in the query text.</param>
public sealed record NullLiteral(SourceSpan Span) : Expression(Span);
