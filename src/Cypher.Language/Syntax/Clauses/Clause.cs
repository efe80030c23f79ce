using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One clause of a query.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record Clause(SourceSpan Span) : SyntaxNode(Span);
