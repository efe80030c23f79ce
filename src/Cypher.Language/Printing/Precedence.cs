using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>How strongly an expression holds together, loosest first; one level for each rule of the expression grammar.</summary>
internal enum Precedence
{
    Or,
    Xor,
    And,
    Not,
    Comparison,
    Predicate,
    Sum,
    Product,
    Power,
    Sign,
    Postfix,
    Atom,
}

/// <summary>Tells the precedence of nodes and operators.</summary>
internal static class PrecedenceOf
{
    public static Precedence Node(Expression expression) => expression switch
    {
        LogicalExpression logical => Logical(logical.Operator),
        UnaryExpression { Operator: UnaryOperator.Not } => Precedence.Not,

        // In brackets as an operand: `p = (a)-->(b)` would be read as a named path.
        ComparisonExpression or PatternExpression => Precedence.Comparison,
        NullPredicate or TypePredicate or NormalizedPredicate => Precedence.Predicate,
        BinaryExpression binary => Binary(binary.Operator),
        UnaryExpression => Precedence.Sign,
        IntegerLiteral { Value: < 0 } => Precedence.Sign,
        FloatLiteral literal when double.IsNegative(literal.Value) => Precedence.Sign,
        IntegerLiteral or FloatLiteral => Precedence.Power + 1,
        PropertyAccess or Subscript or Slice or LabelPredicate => Precedence.Postfix,
        _ => Precedence.Atom,
    };

    public static Precedence Logical(LogicalOperator op) => op switch
    {
        LogicalOperator.Or => Precedence.Or,
        LogicalOperator.Xor => Precedence.Xor,
        _ => Precedence.And,
    };

    public static Precedence Binary(BinaryOperator op) => op switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Concatenate => Precedence.Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => Precedence.Product,
        BinaryOperator.Power => Precedence.Power,
        _ => Precedence.Predicate,
    };
}
