using System.Text.Json;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Provenance;
using KnowledgeGraph.NamedQueries.Running;

namespace KnowledgeGraph.Host.Console.Remote;

/// <summary>
/// Asks a service (<c>kg serve</c>) and gives the answer that its database would give here: pages are followed, the digest of the
/// rows is made from the rows that came, and mistakes are told as they are told here.
/// </summary>
internal sealed class RemoteDoor(ServiceClient client) : IQueryDoor
{
    /// <summary>The name under which a page's number of rows is asked for.</summary>
    internal const string Limit = "limit";

    private const int RowsAtOnce = 1000;

    /// <summary>Opens the way to a service; nothing is sent yet.</summary>
    /// <exception cref="ConsoleException">The address is wrong.</exception>
    public static RemoteDoor Open(ConsoleSession session, string server) => new(ServiceClient.Open(session, server));

    /// <inheritdoc/>
    public async Task<QueryAnswer> RunAsync(
        string name, IReadOnlyDictionary<string, string> arguments, NamedQueryOptions options, CancellationToken cancellation)
    {
        var rows = new List<NamedQueryRow>();
        AnswerPage? first = null;
        AnswerPage page;
        var address = string.Empty;
        do
        {
            page = first is null ? await FirstAsync(name, arguments, options, cancellation) : await ReadAsync(name, address, options.Cite, cancellation);
            first ??= page;
            if (page.Provenance.Snapshot != first.Provenance.Snapshot)
            {
                throw ConsoleException.Failed($"The graph of {client.Server} was changed while its pages were read.", null, "Ask again.");
            }

            CheckRows(page);
            rows.AddRange(page.Rows);
            address = page.Next ?? string.Empty;
        }
        while (address.Length > 0 && page.Rows.Count > 0 && (options.MaximumRows is not { } most || rows.Count < most));
        var isCut = options.MaximumRows is { } limit && rows.Count > limit;
        var given = isCut ? rows[..options.MaximumRows!.Value] : rows;
        return new QueryAnswer(name, first.Columns, given, isCut || page.IsTruncated, options.Provenance ? Provenance(first, page, given, isCut || page.IsTruncated) : null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private AnswerProvenance Provenance(AnswerPage first, AnswerPage last, List<NamedQueryRow> rows, bool isTruncated)
    {
        var result = first == last && rows.Count == first.Rows.Count
            ? first.Provenance.Result
            : ResultDigest.Of(first.Columns, rows.Select(row => row.Row.Values));
        return first.Provenance with { Rows = rows.Count, IsTruncated = isTruncated, Result = result };
    }

    private void CheckRows(AnswerPage page)
    {
        if (ResultDigest.Of(page.Columns, page.Rows.Select(row => row.Row.Values)) != page.Provenance.Result)
        {
            throw ConsoleException.Failed($"The rows that came from {client.Server} are not those it says it sent: their digests differ.");
        }
    }

    // Few large pages; where a service gives no such large ones, as many as its pages take.
    private async Task<AnswerPage> FirstAsync(
        string name, IReadOnlyDictionary<string, string> arguments, NamedQueryOptions options, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(name, Address(name, arguments, options, Math.Min(options.MaximumRows ?? RowsAtOnce, RowsAtOnce)), options.Cite, cancellation);
        }
        catch (RefusedLimitException)
        {
            return await ReadAsync(name, Address(name, arguments, options, null), options.Cite, cancellation);
        }
    }

    private static string Address(string name, IReadOnlyDictionary<string, string> arguments, NamedQueryOptions options, int? rows)
    {
        var parts = arguments.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        parts = rows is { } limit ? parts.Append(FormattableString.Invariant($"{Limit}={limit}")) : parts;
        parts = options.Cite ? parts.Append("cite=true") : parts;
        parts = options.Page?.After is { } after ? parts.Append($"after={Uri.EscapeDataString(after)}") : parts;
        return $"/queries/{Uri.EscapeDataString(name)}/rows?{string.Join('&', parts)}";
    }

    private async Task<AnswerPage> ReadAsync(string name, string address, bool cite, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(address, name, cancellation);
        try
        {
            return AnswerPage.Read(answer.RootElement, cite);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or CitationFormatException)
        {
            throw client.NoService($"its answer is not as expected ({error.Message})");
        }
    }
}
