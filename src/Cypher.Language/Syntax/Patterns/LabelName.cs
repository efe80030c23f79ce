using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One label or relationship type.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The name, without backticks.</param>
public sealed record LabelName(SourceSpan Span, string Name) : LabelExpression(Span);
