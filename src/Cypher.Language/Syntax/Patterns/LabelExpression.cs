using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>Which labels a node has, or which type a relationship has.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record LabelExpression(SourceSpan Span) : SyntaxNode(Span);
