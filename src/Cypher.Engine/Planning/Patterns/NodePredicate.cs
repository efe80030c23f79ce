using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>What a predicate says about one property or the id of one node, where it is simple enough for an index.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Key">The property's key; null for the id.</param>
/// <param name="Kind">How it compares.</param>
/// <param name="Value">What it compares with.</param>
/// <param name="Source">The predicate.</param>
internal sealed record NodePredicate(string Node, string? Key, NodePredicateKind Kind, Expression Value, PatternPredicate Source)
{
    /// <summary>Reads a predicate.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <returns>What it says, seen from each side that is a property or id of a node; nothing where no index could help.</returns>
    public static IEnumerable<NodePredicate> Read(PatternPredicate predicate) => predicate.Expression switch
    {
        ComparisonExpression { Operators.Count: 1 } comparison => ReadComparison(comparison, predicate),
        BinaryExpression { Operator: BinaryOperator.In } binary => One(binary.Left, NodePredicateKind.In, binary.Right, predicate),
        BinaryExpression { Operator: BinaryOperator.StartsWith } binary => One(binary.Left, NodePredicateKind.StartsWith, binary.Right, predicate),
        _ => [],
    };

    private static IEnumerable<NodePredicate> ReadComparison(ComparisonExpression comparison, PatternPredicate predicate)
    {
        if (Kinds(comparison.Operators[0]) is not { } kinds)
        {
            return [];
        }

        return One(comparison.Operands[0], kinds.Forwards, comparison.Operands[1], predicate)
            .Concat(One(comparison.Operands[1], kinds.Backwards, comparison.Operands[0], predicate));
    }

    private static IEnumerable<NodePredicate> One(Expression subject, NodePredicateKind kind, Expression value, PatternPredicate predicate)
    {
        switch (subject)
        {
            case PropertyAccess { Subject: Variable node } access:
                yield return new NodePredicate(node.Name, access.Key.Name, kind, value, predicate);
                break;
            case FunctionCall { Arguments: [Variable node] } call when IsIdFunction(call) && kind is NodePredicateKind.Equal or NodePredicateKind.In:
                yield return new NodePredicate(((Variable)call.Arguments[0]).Name, null, kind, value, predicate);
                break;
            default:
                break;
        }
    }

    private static bool IsIdFunction(FunctionCall call) =>
        call.Name.Text.Equals("id", StringComparison.OrdinalIgnoreCase) || call.Name.Text.Equals("elementId", StringComparison.OrdinalIgnoreCase);

    private static (NodePredicateKind Forwards, NodePredicateKind Backwards)? Kinds(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => (NodePredicateKind.Equal, NodePredicateKind.Equal),
        ComparisonOperator.Less => (NodePredicateKind.Less, NodePredicateKind.Greater),
        ComparisonOperator.LessOrEqual => (NodePredicateKind.LessOrEqual, NodePredicateKind.GreaterOrEqual),
        ComparisonOperator.Greater => (NodePredicateKind.Greater, NodePredicateKind.Less),
        ComparisonOperator.GreaterOrEqual => (NodePredicateKind.GreaterOrEqual, NodePredicateKind.LessOrEqual),
        _ => null,
    };
}

/// <summary>How a property is compared.</summary>
internal enum NodePredicateKind
{
    /// <summary>Equal to the value.</summary>
    Equal,

    /// <summary>Equal to an item of the list.</summary>
    In,

    /// <summary>A string that starts with the value.</summary>
    StartsWith,

    /// <summary>Less than the value.</summary>
    Less,

    /// <summary>At most the value.</summary>
    LessOrEqual,

    /// <summary>Greater than the value.</summary>
    Greater,

    /// <summary>At least the value.</summary>
    GreaterOrEqual,
}
