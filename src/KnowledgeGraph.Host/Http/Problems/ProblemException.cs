namespace KnowledgeGraph.Host.Http.Problems;

/// <summary>A request cannot be answered. The exception only carries the <see cref="Problem"/>.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}
