namespace KnowledgeGraph.NamedQueries.Errors;

/// <summary>What is wrong with a call of a named query, or with its file.</summary>
/// <param name="Kind">What sort of mistake it is.</param>
/// <param name="Message">One or two sentences: the cause and what to do.</param>
public sealed record NamedQueryError(NamedQueryErrorKind Kind, string Message)
{
    /// <summary>The query that was called; null where none was found.</summary>
    public string? Query { get; init; }

    /// <summary>The parameter it is about; null where it is about none.</summary>
    public string? Parameter { get; init; }

    /// <summary>What was probably meant, or the entities that the words fit; empty where nothing comes near.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The file that is wrong; null for a wrong call.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file or text, from 1; null where it is about the whole.</summary>
    public int? Line { get; init; }

    /// <summary>The column in the line, from 1; null where it is about the whole line.</summary>
    public int? Column { get; init; }
}

/// <summary>The sorts of mistake.</summary>
public enum NamedQueryErrorKind
{
    /// <summary>No query is called that.</summary>
    UnknownQuery,

    /// <summary>The query has no such parameter.</summary>
    UnknownParameter,

    /// <summary>A required parameter was not given.</summary>
    MissingParameter,

    /// <summary>A parameter's words are not of its type.</summary>
    InvalidValue,

    /// <summary>No entity is called that.</summary>
    UnknownEntity,

    /// <summary>Several entities are called that.</summary>
    AmbiguousEntity,

    /// <summary>The query's file breaks a rule of such files.</summary>
    InvalidFile,

    /// <summary>A Cypher text of the caller's own is wrong.</summary>
    InvalidCypher,

    /// <summary>A Cypher text of the caller's own does what it may not.</summary>
    ForbiddenCypher,
}
