using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>subject[from..to]</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Subject">A list.</param>
/// <param name="From">The first position; null where not given.</param>
/// <param name="To">The position after the last; null where not given.</param>
public sealed record Slice(SourceSpan Span, Expression Subject, Expression? From, Expression? To) : Expression(Span);
