using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>n {.name, .*, key: value, variable}</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Subject">The node, relationship or map.</param>
/// <param name="Items">The items in source order.</param>
public sealed record MapProjection(
    SourceSpan Span,
    Variable Subject,
    IReadOnlyList<MapProjectionItem> Items)
    : Expression(Span);
