using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A type of values: <c>INTEGER NOT NULL</c>, <c>LIST&lt;STRING></c>, <c>INTEGER | FLOAT</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Alternatives">The alternatives; one where no bar is written.</param>
public sealed record ValueType(SourceSpan Span, IReadOnlyList<ValueTypeAlternative> Alternatives) : SyntaxNode(Span);
