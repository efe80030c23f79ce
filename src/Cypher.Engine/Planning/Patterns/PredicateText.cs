using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Predicates as printed plans show them.</summary>
internal static class PredicateText
{
    public static string Of(Expression predicate, PlanningContext planning) => predicate switch
    {
        LabelPredicate { Subject: Variable subject, Labels: LabelDisjunction any } when any.Operands.All(label => label is LabelName) =>
            $"{Name(subject)}:{string.Join('|', any.Operands.Select(planning.TextOf))}",
        LabelPredicate { Subject: Variable subject, Labels: var labels } when labels is not LabelDisjunction => $"{Name(subject)}:{planning.TextOf(labels)}",
        ComparisonExpression { Operands: [PropertyAccess { Subject: Variable subject } access, var value], Operators: [var comparison] } =>
            $"{Name(subject)}.{access.Key.Name} {Symbol(comparison)} {planning.TextOf(value)}",
        _ => planning.TextOf(predicate),
    };

    public static string Name(Variable variable) => SlotMap.IsAnonymous(variable.Name) ? "_" : variable.Name;

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
