using KnowledgeGraph.NamedQueries.Errors;
using Microsoft.AspNetCore.Http;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Problems;

/// <summary>Which answer an error is.</summary>
internal static class ProblemMapping
{
    private const int SoonSeconds = 1;
    private const int LaterSeconds = 10;

    /// <summary>The problem of a wrong call of a named query, or of its broken file.</summary>
    public static Problem Of(NamedQueryError error)
    {
        var (status, title) = error.Kind switch
        {
            NamedQueryErrorKind.UnknownQuery => (StatusCodes.Status404NotFound, "There is no such query"),
            NamedQueryErrorKind.UnknownParameter => (StatusCodes.Status400BadRequest, "There is no such parameter"),
            NamedQueryErrorKind.MissingParameter => (StatusCodes.Status400BadRequest, "A parameter is missing"),
            NamedQueryErrorKind.UnknownEntity => (StatusCodes.Status400BadRequest, "There is no such entity"),
            NamedQueryErrorKind.AmbiguousEntity => (StatusCodes.Status400BadRequest, "Several entities have that name"),
            NamedQueryErrorKind.InvalidCypher => (StatusCodes.Status400BadRequest, "The query cannot be read"),
            NamedQueryErrorKind.ForbiddenCypher => (StatusCodes.Status403Forbidden, "Only reading the graph is allowed"),
            NamedQueryErrorKind.InvalidFile => (StatusCodes.Status503ServiceUnavailable, "The query's file is broken"),
            _ => (StatusCodes.Status400BadRequest, "A value is not of its parameter's type"),
        };
        return new Problem(status, title, error.Message) { Parameter = error.Parameter, Candidates = error.Candidates, Line = error.Line, Column = error.Column };
    }

    /// <summary>The problem that a database reports; null where it is none that callers can do anything about.</summary>
    public static Problem? Of(GraphError error) => error.Code switch
    {
        // Neo4j adds to the code whose limit it was.
        _ when error.Code.StartsWith(GraphErrorCodes.TransactionTimedOut, StringComparison.Ordinal) =>
            new Problem(StatusCodes.Status408RequestTimeout, "The query took too long", error.Message),
        GraphErrorCodes.LimitExceeded => new Problem(StatusCodes.Status413PayloadTooLarge, "The answer is too large", error.Message),
        _ when error.Code.Contains("OutOfMemory", StringComparison.Ordinal) =>
            new Problem(StatusCodes.Status413PayloadTooLarge, "The query needs too much memory", error.Message),
        GraphErrorCodes.AccessMode => new Problem(StatusCodes.Status403Forbidden, "Only reading is allowed", error.Message),
        GraphErrorCodes.DatabaseBusy => Unavailable(SoonSeconds),
        GraphErrorCodes.DatabaseUnavailable => Unavailable(LaterSeconds),
        _ when error.Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) || error.Code.StartsWith("Neo.ClientError.Database.", StringComparison.Ordinal) =>
            Unavailable(LaterSeconds),
        _ when error.IsTransient => Unavailable(SoonSeconds),
        _ when error.Code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => new Problem(StatusCodes.Status400BadRequest, "The query cannot be run", error.Message),
        _ => null,
    };

    // Where the database is and why it fails is for the log.
    private static Problem Unavailable(int seconds) =>
        new(StatusCodes.Status503ServiceUnavailable, "The database does not answer", "The database cannot be used at the moment. Try again; the service's log says why.") { RetryAfter = seconds };
}
