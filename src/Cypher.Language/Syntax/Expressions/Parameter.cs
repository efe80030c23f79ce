using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>$name</c>.</summary>
/// <param name="Span">The place in the query text, with the dollar sign.</param>
/// <param name="Name">The name, without dollar sign and backticks.</param>
public sealed record Parameter(SourceSpan Span, string Name) : Expression(Span);
