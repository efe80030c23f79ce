using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>The nodes whose indexed property equals a value, or one of a list of values (<c>IN</c>).</summary>
internal sealed class IndexSeekOperator(
    Operator source,
    int slot,
    IndexDescriptor index,
    CompiledExpression value,
    bool isList,
    string details) : Operator(source)
{
    public override string Name => isList ? "NodeIndexSeekMany" : "NodeIndexSeek";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            foreach (var node in Find(context, value.Evaluate(context, row)))
            {
                context.Touch();
                row[slot] = new StoredNode(node, context.Reader);
                yield return row;
            }
        }
    }

    private IEnumerable<long> Find(ExecutionContext context, GraphValue wanted)
    {
        if (!isList)
        {
            return wanted.IsNull ? [] : context.Reader.SeekNodes(index, wanted);
        }

        // A value that is no list is an error of IN; the predicate stays as a filter and would report it, but for no rows.
        return wanted is ListValue list
            ? list.Where(item => !item.IsNull).Distinct(ValueEquivalence.Instance).SelectMany(item => context.Reader.SeekNodes(index, item))
            : [];
    }
}
