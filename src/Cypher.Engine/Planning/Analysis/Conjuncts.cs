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
        LogicalExpression { Operator: LogicalOperator.Or } either when LabelsOf(either) is { } labels => [labels],
        _ => [predicate],
    };

    // n:A OR n:B holds exactly when n:A|B holds, which tells at once where such nodes are found.
    private static LabelPredicate? LabelsOf(LogicalExpression either)
    {
        var labels = new List<LabelExpression>(either.Operands.Count);
        Variable? subject = null;
        foreach (var operand in either.Operands)
        {
            if (operand is not LabelPredicate { Subject: Variable variable } predicate || (subject is not null && subject.Name != variable.Name))
            {
                return null;
            }

            subject = variable;
            labels.Add(predicate.Labels);
        }

        return subject is null ? null : new LabelPredicate(either.Span, subject, new LabelDisjunction(either.Span, labels));
    }

    // a < b < c holds exactly when a < b and b < c hold.
    private static IEnumerable<Expression> Links(ComparisonExpression chain) =>
        chain.Operators.Select((comparison, i) => new ComparisonExpression(chain.Span, [chain.Operands[i], chain.Operands[i + 1]], [comparison]));
}
