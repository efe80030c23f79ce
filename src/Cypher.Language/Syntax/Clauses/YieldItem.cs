using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One column taken from a procedure's result.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Field">The name of the result column.</param>
/// <param name="Variable">The variable that holds it: the alias, or one named like the column.</param>
public sealed record YieldItem(SourceSpan Span, string Field, Variable Variable) : SyntaxNode(Span);
