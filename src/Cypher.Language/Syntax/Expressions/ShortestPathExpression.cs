using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>shortestPath((a)-[*]-(b))</c> or <c>allShortestPaths(…)</c> as an expression.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Pattern">The pattern, whose <see cref="PathPattern.ShortestPath"/> tells which of the two it is.</param>
public sealed record ShortestPathExpression(SourceSpan Span, PathPattern Pattern) : Expression(Span);
