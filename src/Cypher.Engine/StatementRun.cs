using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Rows;
using Cypher.Engine.Planning;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine;

/// <summary>One run of a statement: pulls rows out of its plan and turns them into values that outlive the transaction.</summary>
internal sealed class StatementRun(CompiledStatement statement, ExecutionContext context) : IDisposable
{
    private IEnumerator<GraphValue[]>? _rows;
    private long _count;
    private long _bytes;

    public IReadOnlyList<string> Columns => statement.Columns;

    public bool Writes => statement.Writes;

    public ExecutionContext Context => context;

    /// <summary>Whether the last row was read.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>The next row.</summary>
    /// <returns>The row; null after the last.</returns>
    /// <exception cref="GraphException">The statement failed.</exception>
    public GraphRow? Next()
    {
        while (Advance())
        {
            if (statement.Columns.Count > 0)
            {
                return Take(_rows!.Current);
            }
        }

        return null;
    }

    /// <summary>Runs to the end without looking at rows.</summary>
    public void Finish()
    {
        while (Advance())
        {
        }
    }

    /// <summary>What the statement did by now.</summary>
    /// <returns>The summary.</returns>
    public ResultSummary Summarise() => new(
        context.Counters.ToCounters(),
        [],
        statement.Mode == StatementMode.Run ? null : PlanPrinter.Print(statement, context.Profile));

    public void Dispose()
    {
        IsFinished = true;
        _rows?.Dispose();
    }

    private bool Advance()
    {
        if (IsFinished || statement.Mode == StatementMode.Explain)
        {
            IsFinished = true;
            return false;
        }

        if (_rows is null)
        {
            var row = new GraphValue[statement.Width];
            Array.Fill(row, NullValue.Instance);

            // Nobody looks at the rows of a statement without columns.
            _rows = (statement.Columns.Count == 0 ? statement.Plan.RunInPieces(context, row) : statement.Plan.Run(context, row)).GetEnumerator();
        }

        if (_rows.MoveNext())
        {
            context.Tick();
            return true;
        }

        Dispose();
        return false;
    }

    private GraphRow Take(GraphValue[] row)
    {
        var values = new GraphValue[statement.ColumnSlots.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Snapshot.Of(row[statement.ColumnSlots[i]]);
        }

        if (++_count > context.Limits.MaxRows)
        {
            throw LimitErrors.Rows(context.Limits.MaxRows);
        }

        _bytes += ValueSize.OfRow(values);
        if (_bytes > context.Limits.MaxResultBytes)
        {
            throw LimitErrors.ResultBytes(context.Limits.MaxResultBytes);
        }

        return new GraphRow(statement.Columns, values);
    }
}
