using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>name(arguments)</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Name">The function's name.</param>
/// <param name="IsDistinct">Whether <c>DISTINCT</c> stands before the arguments.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record FunctionCall(
    SourceSpan Span,
    QualifiedName Name,
    bool IsDistinct,
    IReadOnlyList<Expression> Arguments)
    : Expression(Span);
