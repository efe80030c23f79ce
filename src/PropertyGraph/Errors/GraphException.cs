namespace PropertyGraph;

/// <summary>A database could not do what it was asked. The exception only carries the <see cref="GraphError"/>.</summary>
public sealed class GraphException : Exception
{
    /// <summary>Makes the exception for an error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="innerException">What caused it, where another exception did.</param>
    public GraphException(GraphError error, Exception? innerException = null)
        : base(error.Message, innerException) => Error = error;

    /// <summary>What went wrong.</summary>
    public GraphError Error { get; }
}
