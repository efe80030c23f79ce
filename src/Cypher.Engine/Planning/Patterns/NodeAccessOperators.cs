using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>The operator for each way to the candidates for a node.</summary>
internal static class NodeAccessOperators
{
    public static Operator Build(Operator source, PatternNode node, NodeAccess access, PlanningContext planning, SlotMap slots)
    {
        var name = SlotMap.IsAnonymous(node.Name) ? "_" : node.Name;
        return access switch
        {
            ScanAccess scan => new NodeScanOperator(source, node.Slot, name, scan.Label) { EstimatedRows = scan.Rows },
            LabelUnionAccess union => new NodeLabelUnionOperator(source, node.Slot, name, union.Labels) { EstimatedRows = union.Rows },
            IdAccess id => new NodeByIdOperator(
                source,
                node.Slot,
                planning.Expressions.Compile(id.Id, slots),
                id.IsList,
                $"id({name}) {(id.IsList ? "IN" : "=")} {planning.TextOf(id.Id)}")
            { EstimatedRows = id.Rows },
            SeekAccess seek => new IndexSeekOperator(
                source,
                node.Slot,
                seek.Index,
                planning.Expressions.Compile(seek.Value, slots),
                seek.IsList,
                $"{name}:{seek.Index.LabelOrType}({seek.Index.Properties[0]}) {(seek.IsList ? "IN" : "=")} {planning.TextOf(seek.Value)}")
            { EstimatedRows = seek.Rows },
            RangeAccess range => Range(source, node.Slot, name, range, planning, slots),
            _ => throw new InvalidOperationException($"{access.GetType().Name} has no operator."),
        };
    }

    private static IndexRangeOperator Range(Operator source, int slot, string name, RangeAccess range, PlanningContext planning, SlotMap slots)
    {
        var details = $"{name}:{range.Index.LabelOrType}({range.Index.Properties[0]})"
            + (range.Low is { } low ? $" {(low.IsInclusive ? ">=" : ">")} {planning.TextOf(low.Value)}" : string.Empty)
            + (range.High is { } high ? $" {(high.IsInclusive ? "<=" : "<")} {planning.TextOf(high.Value)}" : string.Empty)
            + (range.Prefix is { } prefix ? $" STARTS WITH {planning.TextOf(prefix)}" : string.Empty);
        return new IndexRangeOperator(source, slot, range.Index, Bound(range.Low), Bound(range.High), Compile(range.Prefix), details)
        {
            EstimatedRows = range.Rows,
        };

        RangeBound? Bound((Expression Value, bool IsInclusive)? bound) =>
            bound is { } given ? new RangeBound(planning.Expressions.Compile(given.Value, slots), given.IsInclusive) : null;

        Evaluation.CompiledExpression? Compile(Expression? value) => value is null ? null : planning.Expressions.Compile(value, slots);
    }
}
