using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>FOREACH: runs updating clauses once for each element of a list; nothing for null.</summary>
internal sealed class ForeachOperator(
    Operator source,
    CompiledExpression list,
    int slot,
    Operator body,
    int[] keptSlots,
    SourceSpan span,
    string details) : WriteOperator(source, keptSlots, takesRowsSingly: false, body)
{
    public override string Name => "Foreach";

    public override string Details => details;

    protected override void Write(ExecutionContext context, GraphValue[] row)
    {
        var value = list.Evaluate(context, row);
        if (value.IsNull)
        {
            return;
        }

        if (value is not ListValue items)
        {
            throw ExecutionErrors.WrongEntity("FOREACH", "a list", EvaluationErrors.Describe(value), span);
        }

        foreach (var item in items)
        {
            context.Tick();
            row[slot] = item;
            foreach (var _ in body.Run(context, row))
            {
                context.Tick();
            }
        }
    }
}
