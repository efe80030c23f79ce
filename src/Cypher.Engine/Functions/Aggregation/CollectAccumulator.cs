using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary><c>collect(value)</c>.</summary>
internal sealed class CollectAccumulator : ValueAccumulator
{
    private const int BytesPerItem = 32;
    private readonly List<GraphValue> _values = [];
    private ExecutionContext? _context;

    public override GraphValue Result =>
        _context is null ? ListValue.Empty : Nesting.Checked(new ListValue([.. _values]), _context);

    public override void Add(GraphValue value, GraphValue? parameter, ExecutionContext context)
    {
        _context = context;
        _values.Add(value);
        context.CheckLength(_values.Count);
        context.Reserve(BytesPerItem);
    }
}
