using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A variable, where it is named for the first time and where it is used.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The name, without backticks.</param>
public sealed record Variable(SourceSpan Span, string Name) : Expression(Span);
