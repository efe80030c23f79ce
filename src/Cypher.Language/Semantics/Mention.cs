using Cypher.Language.Text;

namespace Cypher.Language.Semantics;

/// <summary>A label, relationship type, property key, parameter or procedure that a query names.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">The place in the query text.</param>
public sealed record Mention(string Name, SourceSpan Span);
