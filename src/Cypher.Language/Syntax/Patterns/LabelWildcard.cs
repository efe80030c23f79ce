using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>%</c>: any label.</summary>
/// <param name="Span">The place in the query text.</param>
public sealed record LabelWildcard(SourceSpan Span) : LabelExpression(Span);
