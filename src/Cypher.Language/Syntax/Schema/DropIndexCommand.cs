using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>DROP INDEX name IF EXISTS</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The index's name.</param>
/// <param name="IfExists">Whether a missing index is no error.</param>
public sealed record DropIndexCommand(SourceSpan Span, string Name, bool IfExists) : Statement(Span);
