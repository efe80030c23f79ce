namespace KnowledgeGraph.NamedQueries.Errors;

/// <summary>A named query could not be run, or its file is wrong. The exception only carries the <see cref="NamedQueryError"/>.</summary>
public sealed class NamedQueryException : Exception
{
    /// <summary>Makes the exception for an error.</summary>
    /// <param name="error">What went wrong.</param>
    public NamedQueryException(NamedQueryError error)
        : base(error.Message) => Error = error;

    /// <summary>What went wrong.</summary>
    public NamedQueryError Error { get; }
}
