using System.Net;
using PropertyGraph.Neo4j.Errors;
using PropertyGraph.Neo4j.QueryApi.Answers;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>The requests that one transaction sends: run, keep alive, commit, roll back, stop.</summary>
internal sealed class TransactionRequests
{
    private const int StopTries = 20;

    private static readonly TimeSpan StopPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    private readonly QueryApiSession _session;
    private readonly string _path;
    private readonly string? _affinity;

    // Names this transaction alone: the server gives no id twice at a time, and the affinity names the server.
    private readonly string _mark;

    private TransactionRequests(QueryApiSession session, string id, string? affinity)
    {
        _session = session;
        _path = "/tx/" + Uri.EscapeDataString(id);
        _affinity = affinity;
        _mark = affinity is null ? id : $"{id} {affinity}";
    }

    public static async Task<TransactionRequests> BeginAsync(QueryApiSession session, HttpContent body, CancellationToken cancellationToken)
    {
        using var response = await session.Client.SendAsync(HttpMethod.Post, "/tx", body, null, wantsRows: false, cancellationToken);
        var tail = await ReadTailAsync(session, response, cancellationToken);
        return new TransactionRequests(
            session, tail.Transaction ?? throw ConnectionErrors.NotNeo4j(session.Options), QueryApiClient.Affinity(response));
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>Its answer, unread. Dispose it.</returns>
    public async Task<AnswerReader> RunAsync(
        string query, IReadOnlyDictionary<string, GraphValue>? parameters, CancellationToken cancellationToken)
    {
        var response = await SendAsync(HttpMethod.Post, _path, RequestBody.Statement(query, parameters, _mark), true, cancellationToken);
        return await AnswerReader.OpenAsync(response, _session.Options, cancellationToken);
    }

    /// <summary>Commits.</summary>
    /// <returns>The bookmarks of what was committed.</returns>
    public async Task<IReadOnlyCollection<string>> CommitAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Post, _path + "/commit", RequestBody.Empty(), false, cancellationToken);
        return (await ReadTailAsync(_session, response, cancellationToken)).Bookmarks;
    }

    /// <summary>Rolls back; what still runs is stopped.</summary>
    public async Task RollbackAsync(CancellationToken cancellationToken)
    {
        if (!await TryDeleteAsync(cancellationToken))
        {
            await StopAsync();
        }
    }

    /// <summary>Sends an empty request.</summary>
    public async Task KeepAliveAsync()
    {
        using var patience = new CancellationTokenSource(_session.Options.KeepAlive, _session.Clock);
        try
        {
            using var response = await SendAsync(HttpMethod.Post, _path, RequestBody.Empty(), false, patience.Token);
        }
        catch (Exception exception) when (exception is GraphException or OperationCanceledException)
        {
            // The next statement meets the same failure and reports it to somebody who can act.
        }
    }

    /// <summary>
    /// Ends what the server runs for this transaction. Closing the connection does not: a query that sends no rows would go on for as
    /// long as it takes, with its locks.
    /// </summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience, _session.Clock);
        try
        {
            for (var attempt = 0; attempt < StopTries; attempt++)
            {
                await TerminateAsync(patience.Token);
                if (await TryDeleteAsync(patience.Token))
                {
                    return;
                }

                // The statement may only now arrive, or take a moment to notice that it was ended.
                await Task.Delay(StopPause, _session.Clock, patience.Token);
            }
        }
        catch (Exception exception) when (exception is GraphException or OperationCanceledException)
        {
            // A server that cannot be reached or does not obey keeps to its own limits; the transaction is over for us.
        }
    }

    private static async Task<AnswerTail> ReadTailAsync(QueryApiSession session, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var answer = await AnswerReader.OpenAsync(response, session.Options, cancellationToken);
        await answer.ReadHeadAsync(cancellationToken);
        return answer.Tail;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, bool wantsRows, CancellationToken cancellationToken) =>
        _session.Client.SendAsync(method, path, body, _affinity, wantsRows, cancellationToken);

    /// <summary>Whether the server has the transaction no longer.</summary>
    private async Task<bool> TryDeleteAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, _path, null, false, cancellationToken);
        return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound;
    }

    private async Task TerminateAsync(CancellationToken cancellationToken)
    {
        const string Terminate =
            $$"""
            SHOW TRANSACTIONS YIELD transactionId AS id, parameters
            WHERE parameters.{{RequestBody.TransactionMark}} = $ended
            TERMINATE TRANSACTIONS id YIELD message
            RETURN message
            """;
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["ended"] = new StringValue(_mark) };
        using var response = await SendAsync(
            HttpMethod.Post, string.Empty, RequestBody.Statement(Terminate, parameters, string.Empty), false, cancellationToken);
    }
}
