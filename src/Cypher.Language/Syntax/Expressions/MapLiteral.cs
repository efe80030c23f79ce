using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>{key: value}</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Entries">The entries in source order.</param>
public sealed record MapLiteral(SourceSpan Span, IReadOnlyList<MapEntry> Entries) : Expression(Span);
