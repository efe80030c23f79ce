namespace PropertyGraph;

/// <summary>What went wrong in a database, as data that callers can branch on.</summary>
/// <param name="Code">A code of <see cref="GraphErrorCodes"/>, or the code the server gave (<c>Neo.ClientError…</c>).</param>
/// <param name="Message">One or two sentences for people: the cause and what to do.</param>
public sealed record GraphError(string Code, string Message)
{
    /// <summary>openCypher's kind of error, for example <c>SyntaxError</c> or <c>TypeError</c>; null where it does not apply.</summary>
    public string? Kind { get; init; }

    /// <summary>openCypher's detail of the error, for example <c>UndefinedVariable</c>; null where there is none.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it was found before the query ran or while it ran.</summary>
    public GraphErrorPhase Phase { get; init; } = GraphErrorPhase.Runtime;

    /// <summary>The place in the query text, where it is known.</summary>
    public QuerySpan? Span { get; init; }

    /// <summary>Whether trying the same transaction again may succeed.</summary>
    public bool IsTransient { get; init; }
}

/// <summary>When an error was found.</summary>
public enum GraphErrorPhase
{
    /// <summary>Before the query ran: it changed nothing.</summary>
    CompileTime,

    /// <summary>While the query ran.</summary>
    Runtime,
}

/// <summary>A stretch of a query text.</summary>
/// <param name="Start">The first UTF-16 code unit, from 0.</param>
/// <param name="Length">How many UTF-16 code units; may be 0 at the end of the text.</param>
public readonly record struct QuerySpan(int Start, int Length);
