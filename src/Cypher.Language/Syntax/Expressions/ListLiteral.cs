using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>[a, b]</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Items">The elements.</param>
public sealed record ListLiteral(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);
