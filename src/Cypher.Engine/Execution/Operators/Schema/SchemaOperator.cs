using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Schema;

/// <summary>One change of the schema: CREATE or DROP of an index or a constraint.</summary>
/// <param name="name">What it is called in a printed plan.</param>
/// <param name="details">The name of the index or constraint.</param>
/// <param name="change">Makes the change.</param>
internal sealed class SchemaOperator(string name, string details, Action<ExecutionContext> change) : Operator
{
    public override string Name => name;

    public override string Details => details;

    public override bool Writes => true;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        change(context);
        yield return row;
    }
}
