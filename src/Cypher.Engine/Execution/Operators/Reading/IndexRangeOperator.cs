using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>A bound of a range of property values.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsInclusive">Whether the bound itself belongs to the range.</param>
internal sealed record RangeBound(CompiledExpression Value, bool IsInclusive);

/// <summary>
/// The nodes whose indexed property lies in a range or starts with a prefix. The predicates stay in a filter above: a
/// bound of a kind that no index orders (a list, a duration) reads all nodes with the label instead.
/// </summary>
internal sealed class IndexRangeOperator(
    Operator source,
    int slot,
    IndexDescriptor index,
    RangeBound? low,
    RangeBound? high,
    CompiledExpression? prefix,
    string details) : Operator(source)
{
    public override string Name => "NodeIndexRange";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            foreach (var node in Find(context, row))
            {
                context.Touch();
                row[slot] = new StoredNode(node, context.Reader);
                yield return row;
            }
        }
    }

    private IEnumerable<long> Find(ExecutionContext context, GraphValue[] row)
    {
        if (prefix is not null)
        {
            return prefix.Evaluate(context, row) is StringValue start
                ? context.Reader.SeekNodes(index, new ValueRange { Prefix = start.Value })
                : [];
        }

        var from = low?.Value.Evaluate(context, row);
        var to = high?.Value.Evaluate(context, row);
        if (from is NullValue || to is NullValue)
        {
            return [];
        }

        return IsOrdered(from) && IsOrdered(to)
            ? context.Reader.SeekNodes(index, Range(from, to))
            : context.Reader.ScanNodes(index.LabelOrType);
    }

    private ValueRange Range(GraphValue? from, GraphValue? to) => new()
    {
        Low = from,
        LowInclusive = low?.IsInclusive ?? false,
        High = to,
        HighInclusive = high?.IsInclusive ?? false,
    };

    private static bool IsOrdered(GraphValue? bound) =>
        bound is null || bound.Kind is not (ValueKind.List or ValueKind.Map or ValueKind.Duration or ValueKind.Node or ValueKind.Relationship or ValueKind.Path);
}
