using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>count(*)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
public sealed record CountAllExpression(SourceSpan Span) : Expression(Span);
