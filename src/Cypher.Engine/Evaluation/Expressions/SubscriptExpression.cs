using Cypher.Engine.Evaluation.Temporal;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>subject[index]</c>: an item of a list (negative from the end), or an entry by its key.</summary>
internal sealed class SubscriptExpression(CompiledExpression subject, CompiledExpression index, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var container = subject.Evaluate(context, row);
        var at = index.Evaluate(context, row);
        if (container.IsNull || at.IsNull)
        {
            return NullValue.Instance;
        }

        return container switch
        {
            ListValue list => Item(list, at),
            MapValue or NodeValue or RelationshipValue => at is StringValue key
                ? PropertyReader.Get(context, container, key.Value, place)
                : throw EvaluationErrors.MapKeyNotAString(at, place),
            _ when at is StringValue component && TemporalComponents.Has(container) => TemporalComponents.Get(container, component.Value, place),
            _ => throw EvaluationErrors.InvalidType("'[...]'", "a list, map, node or relationship before it", container, place),
        };
    }

    private GraphValue Item(ListValue list, GraphValue at)
    {
        if (at is not IntegerValue position)
        {
            throw EvaluationErrors.InvalidType("The index of a list", "an integer", at, place);
        }

        var i = position.Value < 0 ? position.Value + list.Count : position.Value;
        return i >= 0 && i < list.Count ? list[(int)i] : NullValue.Instance;
    }
}
