using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution.Rows;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>What MERGE does: find by a nested plan, or create.</summary>
internal sealed record MergeActions
{
    /// <summary>Create what the pattern describes.</summary>
    public required IReadOnlyList<WriteAction> Create { get; init; }

    /// <summary>ON CREATE SET.</summary>
    public required IReadOnlyList<WriteAction> OnCreate { get; init; }

    /// <summary>ON MATCH SET.</summary>
    public required IReadOnlyList<WriteAction> OnMatch { get; init; }

    /// <summary>The values of the pattern's properties: none may be null.</summary>
    public required IReadOnlyList<MergedProperty> Properties { get; init; }
}

/// <summary>A property in the pattern of MERGE.</summary>
/// <param name="What">The property, for messages.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where it is written.</param>
internal readonly record struct MergedProperty(string What, CompiledExpression Value, SourceSpan Span);

/// <summary>
/// MERGE: for each row every match, or what the pattern describes is created. Rows are taken one after the other, each
/// sees what those before it created.
/// </summary>
internal sealed class MergeOperator(
    Operator source,
    Operator match,
    MergeActions actions,
    int[] inputSlots,
    int[] newSlots,
    string details) : Operator(source, match)
{
    public override string Name => "Merge";

    public override string Details => details;

    public override bool Writes => true;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var input = new RowBuffer(context, inputSlots);
        foreach (var _ in Sources[0].Run(context, row))
        {
            input.Add(row);
        }

        using var output = new RowBuffer(context, [.. inputSlots, .. newSlots]);
        for (var i = 0; i < input.Count; i++)
        {
            context.Tick();
            input.Load(i, row);
            Merge(context, row, output);
        }

        for (var i = 0; i < output.Count; i++)
        {
            context.Tick();
            output.Load(i, row);
            yield return row;
        }
    }

    private void Merge(ExecutionContext context, GraphValue[] row, RowBuffer output)
    {
        foreach (var property in actions.Properties)
        {
            if (property.Value.Evaluate(context, row).IsNull)
            {
                throw ExecutionErrors.MergeOfNull(property.What, property.Span);
            }
        }

        var first = output.Count;
        foreach (var _ in match.Run(context, row))
        {
            output.Add(row);
        }

        if (output.Count == first)
        {
            Run(actions.Create, context, row);
            Run(actions.OnCreate, context, row);
            output.Add(row);
            return;
        }

        for (var i = first; i < output.Count && actions.OnMatch.Count > 0; i++)
        {
            output.Load(i, row);
            Run(actions.OnMatch, context, row);
        }
    }

    private static void Run(IReadOnlyList<WriteAction> actions, ExecutionContext context, GraphValue[] row)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            actions[i].Run(context, row);
        }
    }
}
