using Cypher.Engine.Execution.Rows;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>What MERGE does with what it found or did not find.</summary>
internal sealed record MergeActions
{
    /// <summary>Create what the pattern describes.</summary>
    public required IReadOnlyList<WriteAction> Create { get; init; }

    /// <summary>ON CREATE SET.</summary>
    public required IReadOnlyList<WriteAction> OnCreate { get; init; }

    /// <summary>ON MATCH SET.</summary>
    public required IReadOnlyList<WriteAction> OnMatch { get; init; }
}

/// <summary>How MERGE takes and gives rows.</summary>
internal sealed record MergeRows
{
    /// <summary>The places of what it is given.</summary>
    public required int[] Input { get; init; }

    /// <summary>The places of what it finds or creates.</summary>
    public required int[] New { get; init; }

    /// <summary>Whether what feeds it looks at nothing that it changes, so that no row has to wait for the others.</summary>
    public required bool TakenSingly { get; init; }
}

/// <summary>
/// MERGE: for each row every match, or what the pattern describes is created. Rows are taken one after the other, each
/// sees what those before it created.
/// </summary>
internal sealed class MergeOperator : Operator
{
    private readonly MergeSearch _search;
    private readonly MergeActions _actions;
    private readonly MergeRows _rows;

    public MergeOperator(Operator source, MergeSearch search, MergeActions actions, MergeRows rows, string details)
        : base([source, .. search.Plans])
    {
        _search = search;
        _actions = actions;
        _rows = rows;
        Details = details;
        HoldsGraphOpen = false;
    }

    public override string Name => "Merge";

    public override string Details { get; }

    public override bool Writes => true;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        using var output = new RowBuffer(context, [.. _rows.Input, .. _rows.New]);
        foreach (var _ in ExecuteInPieces(context, row))
        {
            output.Add(row);
        }

        for (var i = 0; i < output.Count; i++)
        {
            context.Tick();
            output.Load(i, row);
            yield return row;
        }
    }

    protected override IEnumerable<GraphValue[]> ExecuteInPieces(ExecutionContext context, GraphValue[] row)
    {
        var found = new List<GraphValue[]>();
        foreach (var _ in Input(context, row))
        {
            context.Tick();
            found.Clear();
            _search.Find(context, row, _rows.New, found);
            if (found.Count == 0)
            {
                Run(_actions.Create, context, row);
                Run(_actions.OnCreate, context, row);
                yield return row;
            }

            for (var i = 0; i < found.Count; i++)
            {
                Load(found[i], row);
                Run(_actions.OnMatch, context, row);
                yield return row;
            }
        }
    }

    private static void Run(IReadOnlyList<WriteAction> actions, ExecutionContext context, GraphValue[] row)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            actions[i].Run(context, row);
        }
    }

    private IEnumerable<GraphValue[]> Input(ExecutionContext context, GraphValue[] row) =>
        _rows.TakenSingly ? Sources[0].RunInPieces(context, row) : InputOfAll(context, row);

    private IEnumerable<GraphValue[]> InputOfAll(ExecutionContext context, GraphValue[] row)
    {
        using var input = new RowBuffer(context, _rows.Input);
        foreach (var _ in Sources[0].Run(context, row))
        {
            input.Add(row);
        }

        for (var i = 0; i < input.Count; i++)
        {
            input.Load(i, row);
            yield return row;
        }
    }

    private void Load(GraphValue[] match, GraphValue[] row)
    {
        for (var i = 0; i < match.Length; i++)
        {
            row[_rows.New[i]] = match[i];
        }
    }
}
