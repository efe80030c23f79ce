using PropertyGraph;

namespace Cypher.Engine.Functions.Aggregation;

/// <summary>
/// The state of an aggregate function in one group, over values. Nulls never arrive; DISTINCT is taken care of by
/// whoever calls.
/// </summary>
internal abstract class ValueAccumulator
{
    /// <summary>The value for what was added.</summary>
    public abstract GraphValue Result { get; }

    /// <summary>Takes one value in.</summary>
    /// <param name="value">The value; never null.</param>
    /// <param name="parameter">The second argument where the function has one; otherwise null.</param>
    /// <param name="context">The run.</param>
    public abstract void Add(GraphValue value, GraphValue? parameter, ExecutionContext context);
}
