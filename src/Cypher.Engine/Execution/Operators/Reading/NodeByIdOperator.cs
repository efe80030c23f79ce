using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>The node with an id (<c>id(n) = …</c>, <c>elementId(n) = …</c>), or the nodes with one of a list of ids.</summary>
internal sealed class NodeByIdOperator(Operator source, int slot, CompiledExpression id, bool isList, string details) : Operator(source)
{
    public override string Name => "NodeByIdSeek";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            foreach (var node in Ids(id.Evaluate(context, row)).Distinct())
            {
                context.Touch();
                if (context.Reader.NodeExists(node))
                {
                    row[slot] = new StoredNode(node, context.Reader);
                    yield return row;
                }
            }
        }
    }

    private IEnumerable<long> Ids(GraphValue value)
    {
        if (!isList)
        {
            return Id(value) is { } single ? [single] : [];
        }

        return value is ListValue list ? list.Select(Id).OfType<long>() : [];
    }

    private static long? Id(GraphValue value) => value switch
    {
        IntegerValue number => number.Value,
        StringValue text when ElementIds.TryParseNode(text.Value, out var node) => node,
        _ => null,
    };
}
