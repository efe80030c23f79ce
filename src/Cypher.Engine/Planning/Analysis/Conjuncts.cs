using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>Splits a predicate into parts that must all hold, so that each can be placed on its own.</summary>
internal static class Conjuncts
{
    public static IEnumerable<Expression> Of(Expression? predicate) => predicate switch
    {
        null => [],
        LogicalExpression { Operator: LogicalOperator.And } and => and.Operands.SelectMany(Of),
        LabelPredicate { Labels: LabelConjunction all } labels =>
            all.Operands.SelectMany(operand => Of(new LabelPredicate(operand.Span, labels.Subject, operand))),
        ComparisonExpression { Operators.Count: > 1 } chain => Links(chain),
        _ => [predicate],
    };

    // a < b < c holds exactly when a < b and b < c hold.
    private static IEnumerable<Expression> Links(ComparisonExpression chain) =>
        chain.Operators.Select((comparison, i) => new ComparisonExpression(chain.Span, [chain.Operands[i], chain.Operands[i + 1]], [comparison]));
}
