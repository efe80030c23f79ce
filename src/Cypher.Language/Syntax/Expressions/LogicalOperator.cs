namespace Cypher.Language.Syntax;

/// <summary>The operators of <see cref="LogicalExpression"/>.</summary>
public enum LogicalOperator
{
    /// <summary><c>OR</c></summary>
    Or,

    /// <summary><c>XOR</c></summary>
    Xor,

    /// <summary><c>AND</c></summary>
    And,
}
