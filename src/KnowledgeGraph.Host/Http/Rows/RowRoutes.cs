using System.Text.Json;
using KnowledgeGraph.Host.Http.Caching;
using KnowledgeGraph.Host.Http.Formats;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.Host.Http.Queries;
using KnowledgeGraph.Host.Http.Telemetry;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Paging;
using KnowledgeGraph.NamedQueries.Running;
using KnowledgeGraph.NamedQueries.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Rows;

/// <summary><c>/queries/{name}/rows</c>: the answer of a named query, a page at a time or whole.</summary>
internal sealed class RowRoutes(
    ServedCatalogue catalogue, NamedQueryRunner runner, AnswerCache cache, IOptions<ServiceOptions> options, ServiceTelemetry telemetry, SlowQueryLog slow, TimeProvider clock)
{
    // What stands around the rows in a body of JSON, roughly.
    private const int AroundRows = 2048;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/queries/{name}/rows", Methods, AnswerAsync).WithMetadata(UsesStore.Mark);
        routes.MapMethods("/queries/{name}/rows.{suffix}", Methods, AnswerAsync).WithMetadata(UsesStore.Mark);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var format = FormatChoice.Of(context.Request);
        var limits = options.Value.Limits;
        var query = catalogue.Find((string)context.Request.RouteValues["name"]!).Query;
        var request = await RowRequest.ReadAsync(context, limits);
        context.Response.Headers.Vary = "Accept";
        using var activity = telemetry.StartQuery(query);
        var start = clock.GetTimestamp();
        var rows = format == AnswerFormat.JsonLines
            ? await StreamAsync(context, query, request, limits)
            : await SendAsync(context, query, request, format, limits);
        var time = clock.GetElapsedTime(start);
        activity?.SetTag("kg.rows", rows);
        telemetry.QueryDone(query, time, rows);
        await slow.NoteAsync(query, time, rows, context.RequestAborted);
    }

    private async Task<long> SendAsync(HttpContext context, NamedQuery query, RowRequest request, AnswerFormat format, ServiceLimits limits)
    {
        var key = cache.IsOn ? AnswerKey.Of(context.Request) : null;
        if (key is not null)
        {
            telemetry.CacheAsked(isHit: false);
        }

        var mark = key is null ? null : await cache.MarkAsync(context.RequestAborted);

        // A table is taken whole by whoever opens it in a spreadsheet: it comes in pages only where that is asked for.
        var isWhole = format != AnswerFormat.Json && request.Limit is null;
        var answer = await runner.RunAsync(query.Name, request.Arguments, Options(request, limits, isWhole ? limits.Rows : request.Limit), context.RequestAborted);
        if (isWhole && answer.IsTruncated)
        {
            throw new ProblemException(new Problem(
                StatusCodes.Status413PayloadTooLarge, "The answer is too large", $"The answer has more than {limits.Rows} rows. Ask for pages with limit=N and the link 'next', or for JSON Lines."));
        }

        var finished = Finish(context, answer, request, format, limits) with { Mark = mark };
        if (key is { } asked)
        {
            await cache.KeepAsync(asked, finished, context.RequestAborted);
        }

        await AnswerSending.SendAsync(context, finished);
        return answer.Rows.Count;
    }

    private static FinishedAnswer Finish(HttpContext context, NamedQueryAnswer answer, RowRequest request, AnswerFormat format, ServiceLimits limits)
    {
        var next = NextAddress(context.Request, answer.Query, answer.Next);
        var body = new BoundedBody(limits.ResponseBytes, (answer.Lines?.Length ?? 0) + answer.Rows.Count + AroundRows);
        if (format == AnswerFormat.Json)
        {
            using var json = new Utf8JsonWriter(body, ValueJson.Options);
            AnswerJson.Write(json, answer, request.Cite, next);
        }
        else
        {
            AnswerTable.Write(body, format, answer, request.Cite, next);
        }

        return new FinishedAnswer(
            null,
            context.GetEndpoint(),
            answer.Query,
            body.Written,
            FormatChoice.ContentType(format),
            answer.Rows.Count,
            AnswerSending.TagOf(body.Written.Span),
            answer.IsTruncated,
            next is null ? null : $"<{next}>; rel=\"next\"",
            answer.Provenance is { } provenance ? Ascii(provenance.Citation) : null);
    }

    private async Task<long> StreamAsync(HttpContext context, NamedQuery query, RowRequest request, ServiceLimits limits)
    {
        await using var rows = await runner.OpenAsync(query.Name, request.Arguments, Options(request, limits, request.Limit ?? limits.Rows), context.RequestAborted);
        context.Response.ContentType = FormatChoice.ContentType(AnswerFormat.JsonLines);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return 0;
        }

        using var stream = new JsonLinesBody(context.Response.BodyWriter, limits.ResponseBytes);
        var isTruncated = false;
        await foreach (var row in rows.ReadAsync(context.RequestAborted))
        {
            // Whoever stops here has not taken the row: the cursor is before it.
            if (!await stream.WriteAsync(json => AnswerJson.WriteRow(json, rows.Columns, row, request.Cite), context.RequestAborted))
            {
                isTruncated = true;
                break;
            }
        }

        isTruncated |= rows.IsTruncated;
        var provenance = await rows.FinishAsync(isTruncated, context.RequestAborted);
        await stream.EndAsync(isTruncated, isTruncated ? NextAddress(context.Request, query, rows.Next) : null, provenance?.Citation, context.RequestAborted);
        return stream.Rows;
    }

    private static NamedQueryOptions Options(RowRequest request, ServiceLimits limits, int? rows) => new()
    {
        Cite = request.Cite,
        Page = new PageRequest(rows, request.After),
        MaximumRows = limits.Rows,
        Timeout = limits.Time,
    };

    // Headers are ASCII; a citation is read alike with its letters percent-encoded.
    private static string Ascii(string citation) =>
        System.Text.Ascii.IsValid(citation) ? citation : string.Concat(citation.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    // The same call, from after its last row on. A call in a body has no address to go on from: its link is sent with the same body.
    private static string? NextAddress(HttpRequest request, NamedQuery query, string? after)
    {
        if (after is null)
        {
            return null;
        }

        var kept = request.Query.Where(pair => pair.Key != "after")
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create("after", (string?)after));
        var suffix = request.RouteValues.TryGetValue("suffix", out var word) ? "." + word : string.Empty;
        return QueryJson.RowsAddress(query.Name) + suffix + QueryString.Create(kept);
    }
}
