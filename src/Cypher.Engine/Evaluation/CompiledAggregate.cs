using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine.Evaluation;

/// <summary>An aggregate call that is ready to run; it makes one accumulator a group. Immutable.</summary>
internal abstract class CompiledAggregate
{
    /// <summary>Starts a group.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The accumulator of the group.</returns>
    public abstract IAccumulator Start(ExecutionContext context);
}

/// <summary>The state of one aggregate in one group.</summary>
internal interface IAccumulator
{
    /// <summary>The value for the rows so far; for no rows what the aggregate gives for none (0, null, an empty list).</summary>
    GraphValue Result { get; }

    /// <summary>Takes one row of the group in.</summary>
    /// <param name="context">The run.</param>
    /// <param name="row">The row; the arguments are evaluated on it.</param>
    /// <exception cref="GraphException">A value cannot be aggregated.</exception>
    void Add(ExecutionContext context, GraphValue[] row);
}
