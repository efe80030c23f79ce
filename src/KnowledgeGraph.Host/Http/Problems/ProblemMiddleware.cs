using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.NamedQueries.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Problems;

/// <summary>Turns every error, and every answer without a body, into a problem. What is unexpected is logged in full and answered without details.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    /// <summary>Goes on, and answers for what fails.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, ContentLength: null, ContentType: null })
            {
                await ProblemResponse.WriteAsync(context, Bare(context));
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
            context.Abort();
        }
        catch (Exception error)
        {
            await AnswerAsync(context, error);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception error)
    {
        var problem = error switch
        {
            ProblemException given => given.Problem,
            NamedQueryException mistake => ProblemMapping.Of(mistake.Error),
            GraphException failure => ProblemMapping.Of(failure.Error),
            BadHttpRequestException bad => new Problem(bad.StatusCode, "The request cannot be read", bad.Message),
            _ => null,
        };
        if (problem is null or { Status: >= StatusCodes.Status500InternalServerError })
        {
            LogFailure(log, error, ValueText.OneLine(context.Request.Path));
        }

        if (context.Response.HasStarted)
        {
            // Part of the answer is out: only a broken connection says that the rest is missing.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await ProblemResponse.WriteAsync(context, problem ?? new Problem(
            StatusCodes.Status500InternalServerError, "A bug in the service", "The service failed; its log says how. Please report it."));
    }

    private static Problem Bare(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new Problem(StatusCodes.Status404NotFound, "There is nothing at this address", "GET /queries lists the named queries, /openapi.json describes all addresses."),
        StatusCodes.Status405MethodNotAllowed => new Problem(StatusCodes.Status405MethodNotAllowed, "The method is not allowed here", $"This address answers {context.Response.Headers.Allow}."),
        var status => new Problem(status, "The request cannot be answered", "See /openapi.json for how this address is called."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Failed to answer {Path}")]
    private static partial void LogFailure(ILogger log, Exception error, string path);
}
