using System.Runtime.CompilerServices;
using System.Text.Json;
using PropertyGraph.Neo4j.QueryApi.Answers;
using PropertyGraph.Neo4j.TypedJson;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>The rows of one answer, passed on while it arrives.</summary>
internal sealed class QueryApiResult : IGraphResult
{
    private readonly AnswerReader _answer;
    private readonly Func<CancellationToken, StepGuard> _begin;
    private readonly Queue<GraphRow> _buffered = new();
    private Exception? _failure;
    private bool _finished;
    private bool _unwanted;

    private QueryApiResult(AnswerReader answer, Func<CancellationToken, StepGuard> begin)
    {
        _answer = answer;
        _begin = begin;
    }

    public IReadOnlyList<string> Columns => _answer.Columns;

    /// <summary>Whether the answer was read to its end.</summary>
    public bool IsFinished => _finished;

    /// <summary>Reads an answer up to its first row.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="begin">Begins a step of reading in the transaction, which has a say about time and cancellation and hears of failures.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="GraphException">The answer is an error.</exception>
    public static async Task<QueryApiResult> OpenAsync(
        AnswerReader answer, Func<CancellationToken, StepGuard> begin, CancellationToken cancellationToken)
    {
        await answer.ReadHeadAsync(cancellationToken);
        return new QueryApiResult(answer, begin);
    }

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

        return _answer.Tail.Summary();
    }

    /// <summary>Takes what is left off the connection, so that it is free for the next statement; rows that are still wanted are kept.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (!_finished && await ReadRowAsync(cancellationToken) is { } row)
        {
            if (!_unwanted)
            {
                _buffered.Enqueue(row);
            }
        }
    }

    /// <summary>Ends the connection; what was not read is lost, and the server rolls back where it was still sending.</summary>
    public void Close()
    {
        _finished = true;
        _answer.Dispose();
    }

    // The rows are no longer wanted. They still have to come off the connection, or the server would give the transaction up; that is
    // left to whoever uses the transaction next, because often nobody does.
    public ValueTask DisposeAsync()
    {
        _unwanted = true;
        _buffered.Clear();
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

        return _finished || _unwanted ? null : await ReadRowAsync(cancellationToken);
    }

    private async Task<GraphRow?> ReadRowAsync(CancellationToken cancellationToken)
    {
        using var step = _begin(cancellationToken);
        try
        {
            if (await _answer.ReadRowAsync(step.Token) is not { } row)
            {
                _finished = true;
                return null;
            }

            using (row)
            {
                return Row(row.Values);
            }
        }
        catch (Exception exception) when (exception is GraphException or OperationCanceledException)
        {
            _finished = true;
            _failure = await step.FailAsync(exception);
            throw _failure;
        }
    }

    private GraphRow Row(JsonElement json)
    {
        if (json.GetArrayLength() != Columns.Count)
        {
            throw new GraphException(new GraphError(
                GraphErrorCodes.DatabaseUnavailable, $"The server's answer cannot be read: a row of {json.GetArrayLength()} values for {Columns.Count} columns."));
        }

        var values = new GraphValue[Columns.Count];
        var index = 0;
        foreach (var value in json.EnumerateArray())
        {
            values[index++] = TypedJsonReader.Read(value);
        }

        return new GraphRow(Columns, values);
    }
}
