namespace Cypher.Language.Syntax;

/// <summary>The operators of <see cref="UnaryExpression"/>.</summary>
public enum UnaryOperator
{
    /// <summary><c>NOT</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>+</c></summary>
    Plus,
}
