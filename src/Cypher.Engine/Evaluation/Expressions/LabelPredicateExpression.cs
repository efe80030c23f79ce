using Cypher.Engine.Evaluation.Entities;
using Cypher.Language.Syntax;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>n:Label</c> and <c>r:TYPE</c>, with all label expressions.</summary>
internal sealed class LabelPredicateExpression(CompiledExpression subject, LabelExpression labels, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var value = subject.Evaluate(context, row);
        try
        {
            return value switch
            {
                NullValue => value,
                NodeValue node => BooleanValue.Of(Matches(labels, name => EntityContent.HasLabel(context, node, name), () => EntityContent.Labels(context, node).Count > 0)),
                RelationshipValue relationship => BooleanValue.Of(
                    Matches(labels, name => string.Equals(name, relationship.Type, StringComparison.Ordinal), static () => true)),
                _ => throw EvaluationErrors.InvalidType("A label predicate", "a node or relationship", value, place),
            };
        }
        catch (GraphException error) when (error.Error.Span is null)
        {
            throw EvaluationErrors.At(error, place);
        }
    }

    private static bool Matches(LabelExpression expression, Func<string, bool> has, Func<bool> hasAny)
    {
        StackGuard.Check();
        return expression switch
        {
            LabelName name => has(name.Name),
            LabelConjunction all => all.Operands.All(operand => Matches(operand, has, hasAny)),
            LabelDisjunction any => any.Operands.Any(operand => Matches(operand, has, hasAny)),
            LabelNegation not => !Matches(not.Operand, has, hasAny),
            LabelWildcard => hasAny(),
            _ => throw new InvalidOperationException($"The label expression {expression} is not known."),
        };
    }
}
