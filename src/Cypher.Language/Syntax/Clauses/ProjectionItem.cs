using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>One column of a projection.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Alias">The variable after <c>AS</c>; null where none is.</param>
/// <param name="Name">The column's name: the alias, the variable's name, or the expression's text exactly as written.</param>
public sealed record ProjectionItem(
    SourceSpan Span,
    Expression Expression,
    Variable? Alias,
    string Name)
    : SyntaxNode(Span)
{
    /// <summary>The name that an expression gives its column by itself: that of a variable, or of the variable whose properties are projected; null for others.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>The name.</returns>
    public static string? NameOf(Expression expression) => expression switch
    {
        Variable variable => variable.Name,
        MapProjection projection => projection.Subject.Name,
        _ => null,
    };
}
