using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>CREATE CONSTRAINT name IF NOT EXISTS FOR (n:Label) REQUIRE n.key IS UNIQUE</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The name; null where the database chooses one.</param>
/// <param name="IfNotExists">Whether an existing constraint is no error.</param>
/// <param name="Target">What is constrained.</param>
/// <param name="Keys">The properties.</param>
/// <param name="Kind">What must hold.</param>
/// <param name="PropertyType">The type after <c>IS ::</c>, in capital letters; null for other kinds.</param>
/// <param name="Options">The map after <c>OPTIONS</c>; null where none is.</param>
public sealed record CreateConstraintCommand(
    SourceSpan Span,
    string? Name,
    bool IfNotExists,
    SchemaTarget Target,
    IReadOnlyList<PropertyKey> Keys,
    ConstraintKind Kind,
    string? PropertyType,
    Expression? Options)
    : Statement(Span);
