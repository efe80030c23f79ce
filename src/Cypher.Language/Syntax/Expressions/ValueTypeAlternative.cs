using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One type of a <see cref="ValueType"/>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The name in capital letters, words joined by one blank: <c>ZONED DATETIME</c>.</param>
/// <param name="Element">The type of a list's elements; null for other types and for a list of anything.</param>
/// <param name="IsNullable">Whether null belongs to the type.</param>
public sealed record ValueTypeAlternative(
    SourceSpan Span,
    string Name,
    ValueType? Element,
    bool IsNullable)
    : SyntaxNode(Span);
