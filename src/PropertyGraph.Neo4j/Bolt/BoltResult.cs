using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PropertyGraph.Neo4j.Errors;
using Driver = global::Neo4j.Driver;

namespace PropertyGraph.Neo4j.Bolt;

/// <summary>The cursor of the driver as rows of the contract; the driver fetches in batches as they are read.</summary>
internal sealed class BoltResult : IGraphResult
{
    private readonly Driver.IResultCursor _cursor;
    private readonly Neo4jOptions _options;
    private readonly Func<GraphException, Task> _onFailure;
    private readonly Queue<GraphRow> _buffered = new();
    private GraphException? _failure;
    private bool _finished;

    public BoltResult(Driver.IResultCursor cursor, IReadOnlyList<string> columns, Neo4jOptions options, Func<GraphException, Task> onFailure)
    {
        _cursor = cursor;
        _options = options;
        _onFailure = onFailure;
        Columns = columns;
    }

    public IReadOnlyList<string> Columns { get; }

    public async IAsyncEnumerable<GraphRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken) is { } row)
        {
            yield return row;
        }
    }

    public async Task<ResultSummary> ConsumeAsync(CancellationToken cancellationToken = default)
    {
        while (await NextAsync(cancellationToken) is not null)
        {
        }

        var summary = await GuardAsync(() => _cursor.ConsumeAsync(), cancellationToken);
        return new ResultSummary(
            Counters(summary.Counters),
            [.. (summary.Notifications ?? []).Select(note => new GraphNotification(note.Code, note.Description))],
            summary.HasProfile ? PlanText(summary.Profile) : summary.HasPlan ? PlanText(summary.Plan) : null);
    }

    public async Task BufferAsync(CancellationToken cancellationToken)
    {
        while (!_finished && await FetchAsync(cancellationToken) is { } row)
        {
            _buffered.Enqueue(row);
        }
    }

    public ValueTask DisposeAsync()
    {
        _finished = true;
        return ValueTask.CompletedTask;
    }

    private async Task<GraphRow?> NextAsync(CancellationToken cancellationToken)
    {
        if (_buffered.TryDequeue(out var row))
        {
            return row;
        }

        if (_failure is not null)
        {
            throw _failure;
        }

        return _finished ? null : await FetchAsync(cancellationToken);
    }

    private async Task<GraphRow?> FetchAsync(CancellationToken cancellationToken)
    {
        if (!await GuardAsync(() => _cursor.FetchAsync(), cancellationToken))
        {
            _finished = true;
            return null;
        }

        var record = _cursor.Current;
        return new GraphRow(Columns, [.. Columns.Select(column => BoltValues.FromDriver(record.Values[column]))]);
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step().WaitAsync(cancellationToken);
        }
        catch (Driver.Neo4jException exception)
        {
            _finished = true;
            _failure = BoltErrors.Convert(exception, _options);
            await _onFailure(_failure);
            throw _failure;
        }
        catch (OperationCanceledException)
        {
            _finished = true;
            await _onFailure(TransactionErrors.Cancelled());
            throw;
        }
    }

    private static UpdateCounters Counters(Driver.ICounters counters) => new()
    {
        NodesCreated = counters.NodesCreated,
        NodesDeleted = counters.NodesDeleted,
        RelationshipsCreated = counters.RelationshipsCreated,
        RelationshipsDeleted = counters.RelationshipsDeleted,
        PropertiesSet = counters.PropertiesSet,
        LabelsAdded = counters.LabelsAdded,
        LabelsRemoved = counters.LabelsRemoved,
        IndexesAdded = counters.IndexesAdded,
        IndexesRemoved = counters.IndexesRemoved,
        ConstraintsAdded = counters.ConstraintsAdded,
        ConstraintsRemoved = counters.ConstraintsRemoved,
    };

    private static string PlanText(Driver.IPlan plan)
    {
        if (plan.Arguments.TryGetValue("string-representation", out var text) && text is string whole)
        {
            return whole;
        }

        var lines = new StringBuilder();
        var open = new Stack<(Driver.IPlan Plan, int Depth)>([(plan, 0)]);
        while (open.TryPop(out var current))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{new string(' ', current.Depth * 2)}{current.Plan.OperatorType}\n");
            foreach (var child in current.Plan.Children.Reverse())
            {
                open.Push((child, current.Depth + 1));
            }
        }

        return lines.ToString();
    }
}
