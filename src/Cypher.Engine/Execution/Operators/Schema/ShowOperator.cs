using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Schema;

/// <summary>The rows of a SHOW command.</summary>
internal sealed class ShowOperator(
    string target,
    Func<ExecutionContext, IEnumerable<GraphValue[]>> rows,
    IReadOnlyList<(int Position, int Slot)> columns) : Operator
{
    public override string Name => "Show" + target;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var values in rows(context))
        {
            context.Tick();
            foreach (var (position, slot) in columns)
            {
                row[slot] = values[position];
            }

            yield return row;
        }
    }
}
