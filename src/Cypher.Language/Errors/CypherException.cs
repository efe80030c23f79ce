namespace Cypher.Language.Errors;

/// <summary>A query is wrong. The exception only carries the <see cref="CypherError"/>.</summary>
public sealed class CypherException : Exception
{
    /// <summary>Makes the exception for an error.</summary>
    /// <param name="error">What is wrong.</param>
    public CypherException(CypherError error)
        : base(error.Message) => Error = error;

    /// <summary>What is wrong.</summary>
    public CypherError Error { get; }
}
