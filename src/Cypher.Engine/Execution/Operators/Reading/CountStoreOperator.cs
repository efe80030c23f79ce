using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>A count that storage keeps: one row.</summary>
internal sealed class CountStoreOperator(int slot, bool isOfNodes, string? of) : Operator
{
    public override string Name => isOfNodes ? "NodeCountFromStorage" : "RelationshipCountFromStorage";

    public override string Details => of is not null ? ":" + of : string.Empty;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        row[slot] = IntegerValue.Of(isOfNodes ? context.Reader.CountNodes(of) : context.Reader.CountRelationships(of));
        yield return row;
    }
}
