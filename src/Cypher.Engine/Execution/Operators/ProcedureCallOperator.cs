using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution.Procedures;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>A column of a procedure and where its value goes.</summary>
/// <param name="Column">The position among the procedure's columns.</param>
/// <param name="Slot">The place.</param>
internal readonly record struct YieldedColumn(int Column, int Slot);

/// <summary>CALL procedure(…): its rows for each row. A procedure without columns is run and the row goes on.</summary>
internal sealed class ProcedureCallOperator(
    Operator source,
    ProcedureDefinition procedure,
    IReadOnlyList<CompiledExpression> arguments,
    IReadOnlyList<YieldedColumn> yields,
    bool isOptional,
    SourceSpan span) : Operator(source)
{
    public override string Name => "ProcedureCall";

    public override string Details => procedure.Name;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            var found = false;
            foreach (var result in procedure.Body(context, Arguments(context, row)))
            {
                context.Touch();
                found = true;
                foreach (var yield in yields)
                {
                    row[yield.Slot] = result[yield.Column];
                }

                if (procedure.Outputs.Count > 0)
                {
                    yield return row;
                }
            }

            if (procedure.Outputs.Count == 0)
            {
                yield return row;
            }
            else if (!found && isOptional)
            {
                foreach (var yield in yields)
                {
                    row[yield.Slot] = NullValue.Instance;
                }

                yield return row;
            }
        }
    }

    private GraphValue[] Arguments(ExecutionContext context, GraphValue[] row)
    {
        var values = new GraphValue[procedure.Inputs.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < arguments.Count
                ? ProcedureArguments.Convert(procedure.Name, procedure.Inputs[i], arguments[i].Evaluate(context, row), span)
                : procedure.Inputs[i].Default ?? NullValue.Instance;
        }

        return values;
    }
}
