using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>.*</c>: all properties.</summary>
/// <param name="Span">The place in the query text.</param>
public sealed record ProjectAllProperties(SourceSpan Span) : MapProjectionItem(Span);
