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
    string details) : Operator(source), IHoldsNothingOpen
{
    public override string Name => isList ? "NodeIndexSeekMany" : "NodeIndexSeek";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            var wanted = value.Evaluate(context, row);
            if (wanted.IsNull)
            {
                continue;
            }

            var nodes = isList ? FindAll(context, wanted) : context.Reader.SeekNodes(index, wanted);
            for (var i = 0; i < nodes.Count; i++)
            {
                context.Touch();
                row[slot] = new StoredNode(nodes[i], context.Reader);
                yield return row;
            }
        }
    }

    // A value that is no list is an error of IN; the predicate stays as a filter and would report it, but for no rows.
    private List<long> FindAll(ExecutionContext context, GraphValue wanted) => wanted is ListValue list
        ? [.. list.Where(item => !item.IsNull).Distinct(ValueEquivalence.Instance).SelectMany(item => context.Reader.SeekNodes(index, item))]
        : [];
}
