namespace KnowledgeGraph.Host.Http.Problems;

/// <summary>What went wrong with a request, as RFC 9457 has it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Title">The sort of problem, the same each time.</param>
/// <param name="Detail">What is wrong this time and what to do.</param>
internal sealed record Problem(int Status, string Title, string Detail)
{
    /// <summary>The parameter it is about; null for none.</summary>
    public string? Parameter { get; init; }

    /// <summary>What was probably meant.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The line in the Cypher text, from 1; null for none.</summary>
    public int? Line { get; init; }

    /// <summary>The column in the line, from 1; null for none.</summary>
    public int? Column { get; init; }

    /// <summary>After how many seconds trying again makes sense; null where it does not.</summary>
    public int? RetryAfter { get; init; }
}
