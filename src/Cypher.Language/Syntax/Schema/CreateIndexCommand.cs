using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>CREATE INDEX name IF NOT EXISTS FOR (n:Label) ON (n.key)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Kind">What the index is good for.</param>
/// <param name="Name">The name; null where the database chooses one.</param>
/// <param name="IfNotExists">Whether an existing index is no error.</param>
/// <param name="Target">What is indexed.</param>
/// <param name="Keys">The properties; empty for a lookup index.</param>
/// <param name="Options">The map after <c>OPTIONS</c>; null where none is.</param>
public sealed record CreateIndexCommand(
    SourceSpan Span,
    IndexKind Kind,
    string? Name,
    bool IfNotExists,
    SchemaTarget Target,
    IReadOnlyList<PropertyKey> Keys,
    Expression? Options)
    : Statement(Span);
