using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>FOR (n:Label)</c> or <c>FOR ()-[r:TYPE]-()</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="IsRelationship">Whether it is about relationships.</param>
/// <param name="Variable">The variable that the properties are written with.</param>
/// <param name="Labels">The labels or types; more than one only for full-text indexes, none for lookup indexes.</param>
public sealed record SchemaTarget(
    SourceSpan Span,
    bool IsRelationship,
    Variable Variable,
    IReadOnlyList<LabelName> Labels)
    : SyntaxNode(Span);
