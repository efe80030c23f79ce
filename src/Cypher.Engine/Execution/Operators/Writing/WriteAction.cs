using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>One change that a clause makes for a row: a node of CREATE, an item of SET.</summary>
internal abstract class WriteAction
{
    /// <summary>Makes the change.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row.</param>
    public abstract void Run(ExecutionContext context, GraphValue[] row);
}

/// <summary>A clause that is a list of changes: CREATE, SET, REMOVE.</summary>
internal sealed class WriteActionsOperator(
    string name,
    Operator source,
    IReadOnlyList<WriteAction> actions,
    int[] keptSlots,
    bool takesRowsSingly,
    string details) : WriteOperator(source, keptSlots, takesRowsSingly)
{
    private readonly WriteAction[] _actions = [.. actions];

    public override string Name => name;

    public override string Details => details;

    protected override void Write(ExecutionContext context, GraphValue[] row)
    {
        foreach (var action in _actions)
        {
            action.Run(context, row);
        }
    }
}
