using System.Runtime.CompilerServices;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>
/// One step of a plan: takes rows from its sources and gives rows. Immutable and shared by all runs.
/// All operators of a query work in one wide row, each writing only places of its own; the row that is given is lent,
/// and valid until the next is asked for. Who keeps rows copies them (<see cref="Rows.RowBuffer"/>).
/// </summary>
internal abstract class Operator
{
    protected Operator(params IReadOnlyList<Operator> sources)
    {
        Sources = sources;
        HoldsGraphOpen = this is not IHoldsNothingOpen || sources.Any(source => source.HoldsGraphOpen);
    }

    /// <summary>Where the rows come from: none for a leaf, several for joins, unions and nested plans.</summary>
    public IReadOnlyList<Operator> Sources { get; }

    /// <summary>What it is called in a printed plan.</summary>
    public abstract string Name { get; }

    /// <summary>What the printed plan says besides the name.</summary>
    public virtual string Details => string.Empty;

    /// <summary>How many rows the planner expects for one run; null where it has no opinion.</summary>
    public double? EstimatedRows { get; init; }

    /// <summary>Whether running it changes the graph. All its changes are done when its first row is asked for.</summary>
    public virtual bool Writes => Sources.Any(source => source.Writes);

    /// <summary>
    /// Whether a sequence of the storage may be half read when a row is given. The graph must not change then, so that a
    /// clause that changes it has to take all rows first.
    /// </summary>
    public bool HoldsGraphOpen { get; protected init; }

    /// <summary>Runs it.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row to work in; what is set before the run is the argument.</param>
    /// <returns>The rows, always the same array, refilled.</returns>
    public IEnumerable<GraphValue[]> Run(ExecutionContext context, GraphValue[] row) => Start(context, row, inPieces: false);

    /// <summary>
    /// Runs it like <see cref="Run"/>, but a clause that changes the graph may give rows before it is through, for one that
    /// looks at none of its changes or for nobody.
    /// </summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row to work in; what is set before the run is the argument.</param>
    /// <returns>The rows, always the same array, refilled.</returns>
    public IEnumerable<GraphValue[]> RunInPieces(ExecutionContext context, GraphValue[] row) => Start(context, row, inPieces: true);

    /// <summary>
    /// The same plan without a sorting that nobody sees, because what comes sorts by the same places again: rows that agree in all
    /// of them agreed before, and keep the order in which they come.
    /// </summary>
    /// <param name="places">The places that are sorted by.</param>
    /// <returns>The plan; this one where it sorts by nothing, or by something else.</returns>
    public virtual Operator WithoutSorting(IReadOnlySet<int> places) => this;

    protected abstract IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row);

    protected virtual IEnumerable<GraphValue[]> ExecuteInPieces(ExecutionContext context, GraphValue[] row) => Execute(context, row);

    private IEnumerable<GraphValue[]> Start(ExecutionContext context, GraphValue[] row, bool inPieces)
    {
        // The first row of a chain of operators is asked for through all of them at once.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw LimitErrors.Depth();
        }

        var rows = inPieces ? ExecuteInPieces(context, row) : Execute(context, row);
        return context.Profile is { } profile ? profile.Measure(this, rows) : rows;
    }
}

/// <summary>
/// Marks an operator that reads the graph, if at all, only while it is asked for a row: whether it holds the graph open
/// depends on its sources alone.
/// </summary>
internal interface IHoldsNothingOpen;
