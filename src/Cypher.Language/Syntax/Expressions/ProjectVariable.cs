using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>variable</c>: the variable's value under its own name.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Variable">The variable.</param>
public sealed record ProjectVariable(SourceSpan Span, Variable Variable) : MapProjectionItem(Span);
