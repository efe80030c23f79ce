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
                NodeValue node => BooleanValue.Of(Matches(labels, context, node)),
                RelationshipValue relationship => BooleanValue.Of(Matches(labels, relationship.Type)),
                _ => throw EvaluationErrors.InvalidType("A label predicate", "a node or relationship", value, place),
            };
        }
        catch (GraphException error) when (error.Error.Span is null)
        {
            throw EvaluationErrors.At(error, place);
        }
    }

    // Asked for nearly every node that a pattern reaches: nothing is made for it.
    private static bool Matches(LabelExpression expression, ExecutionContext context, NodeValue node)
    {
        StackGuard.Check();
        switch (expression)
        {
            case LabelName name:
                return EntityContent.HasLabel(context, node, name.Name);
            case LabelNegation not:
                return !Matches(not.Operand, context, node);
            case LabelWildcard:
                return EntityContent.Labels(context, node).Count > 0;
            case LabelConjunction all:
                foreach (var operand in all.Operands)
                {
                    if (!Matches(operand, context, node))
                    {
                        return false;
                    }
                }

                return true;
            case LabelDisjunction any:
                foreach (var operand in any.Operands)
                {
                    if (Matches(operand, context, node))
                    {
                        return true;
                    }
                }

                return false;
            default:
                throw Unknown(expression);
        }
    }

    private static bool Matches(LabelExpression expression, string type)
    {
        StackGuard.Check();
        return expression switch
        {
            LabelName name => string.Equals(name.Name, type, StringComparison.Ordinal),
            LabelConjunction all => all.Operands.All(operand => Matches(operand, type)),
            LabelDisjunction any => any.Operands.Any(operand => Matches(operand, type)),
            LabelNegation not => !Matches(not.Operand, type),
            LabelWildcard => true,
            _ => throw Unknown(expression),
        };
    }

    private static InvalidOperationException Unknown(LabelExpression expression) => new($"The label expression {expression} is not known.");
}
