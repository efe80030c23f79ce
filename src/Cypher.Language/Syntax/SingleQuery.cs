using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A list of clauses, each of which takes rows and gives rows.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Clauses">The clauses in source order; at least one.</param>
public sealed record SingleQuery(SourceSpan Span, IReadOnlyList<Clause> Clauses) : SyntaxNode(Span);
