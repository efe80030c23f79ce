using Cypher.Engine.Execution.Operators;
using PropertyGraph;

namespace Cypher.Engine.Execution;

/// <summary>Counts for PROFILE: the rows each operator gave and the nodes and relationships it read itself.</summary>
internal sealed class PlanProfile
{
    private readonly Dictionary<Operator, Figures> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Figures> _running = new();

    /// <summary>The figures of an operator; zeros where it never ran.</summary>
    /// <param name="step">The operator.</param>
    /// <returns>Its figures.</returns>
    public Figures Of(Operator step)
    {
        if (!_figures.TryGetValue(step, out var figures))
        {
            _figures[step] = figures = new Figures();
        }

        return figures;
    }

    public void Touch()
    {
        if (_running.TryPeek(out var figures))
        {
            figures.Touched++;
        }
    }

    public IEnumerable<GraphValue[]> Measure(Operator step, IEnumerable<GraphValue[]> rows)
    {
        var figures = Of(step);
        using var source = rows.GetEnumerator();
        while (Advance(source, figures))
        {
            figures.Rows++;
            yield return source.Current;
        }
    }

    private bool Advance(IEnumerator<GraphValue[]> source, Figures figures)
    {
        _running.Push(figures);
        try
        {
            return source.MoveNext();
        }
        finally
        {
            _running.Pop();
        }
    }

    internal sealed class Figures
    {
        public long Rows { get; set; }

        public long Touched { get; set; }
    }
}
