using System.Globalization;
using KnowledgeGraph.Host.Console.Output;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>
/// Logs, counts and traces every request. The log has the path and not what follows the question mark: what people ask for is theirs.
/// The answer says in <c>Server-Timing</c> how long it waited for its turn and how long the database took.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ServiceTelemetry telemetry, TimeProvider clock, ILogger<RequestLog> log)
{
    private const string NoRoute = "none";

    /// <summary>Goes on and notes what came of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        var times = RequestTimes.Begin();
        using var activity = telemetry.StartRequest(context.Request.Method);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["Server-Timing"] = Timing(times, clock.GetElapsedTime(start));
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            var time = clock.GetElapsedTime(start);
            var status = context.Response.StatusCode;
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
            telemetry.RequestDone(route, status, time, times.Store);
            activity?.SetTag("http.route", route);
            activity?.SetTag("http.response.status_code", status);
            LogRequest(log, context.Request.Method, ValueText.OneLine(context.Request.Path), status, time.TotalMilliseconds, times.Store.TotalMilliseconds);
        }
    }

    private static string Timing(RequestTimes times, TimeSpan total)
    {
        var kept = times.IsKept ? ", cache;desc=hit" : string.Empty;
        return ProcessorTime.IsKnown
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"wait;dur={new Milliseconds(times.Waiting)}, store;dur={new Milliseconds(times.Store)}, store-cpu;dur={new Milliseconds(times.StoreProcessor)}, total;dur={new Milliseconds(total)}{kept}")
            : string.Create(
                CultureInfo.InvariantCulture, $"wait;dur={new Milliseconds(times.Waiting)}, store;dur={new Milliseconds(times.Store)}, total;dur={new Milliseconds(total)}{kept}");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} in {Milliseconds:0.0} ms, {StoreMilliseconds:0.0} ms of it in the database")]
    private static partial void LogRequest(ILogger log, string method, string path, int status, double milliseconds, double storeMilliseconds);
}
