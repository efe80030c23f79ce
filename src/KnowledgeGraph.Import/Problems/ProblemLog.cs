namespace KnowledgeGraph.Import.Problems;

/// <summary>Collects the problems of one import, in the order in which they are met.</summary>
internal sealed class ProblemLog
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(Problem problem) => _problems.Add(problem);

    /// <summary>A problem of a whole file.</summary>
    public void Add(ProblemCode code, string file, string message) => Add(new Problem(code, file, 0, 0, message));

    /// <summary>A problem at a place in a text.</summary>
    public void Add(ProblemCode code, Reading.TextFile file, int offset, string message, string? nearest = null)
    {
        var (line, column) = file.Lines.Place(offset);
        Add(new Problem(code, file.Path, line, column, message) { Nearest = nearest, Excerpt = file.Lines.Excerpt(offset) });
    }
}
