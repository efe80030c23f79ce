using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>DROP CONSTRAINT name IF EXISTS</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The constraint's name.</param>
/// <param name="IfExists">Whether a missing constraint is no error.</param>
public sealed record DropConstraintCommand(SourceSpan Span, string Name, bool IfExists) : Statement(Span);
