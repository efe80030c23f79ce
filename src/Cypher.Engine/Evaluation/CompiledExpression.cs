using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine.Evaluation;

/// <summary>
/// An expression that is ready to run: it holds its compiled children and the places of its variables. Immutable, so
/// that plans can be shared; everything that changes is in the context and the row.
/// </summary>
internal abstract class CompiledExpression
{
    /// <summary>The value that is the same in every run, where that is known while compiling; otherwise null.</summary>
    public virtual GraphValue? Constant => null;

    /// <summary>Computes the value.</summary>
    /// <param name="context">The run.</param>
    /// <param name="row">The row; the places of local variables of this expression may be overwritten.</param>
    /// <returns>The value; the null of Cypher rather than null.</returns>
    /// <exception cref="GraphException">The value cannot be computed.</exception>
    public abstract GraphValue Evaluate(ExecutionContext context, GraphValue[] row);

    /// <summary>Whether the expression, read as a predicate, holds: true, and neither false nor null.</summary>
    /// <param name="context">The run.</param>
    /// <param name="row">The row.</param>
    /// <returns>True only for the value true.</returns>
    /// <exception cref="GraphException">The value cannot be computed.</exception>
    public virtual bool Holds(ExecutionContext context, GraphValue[] row) =>
        ReferenceEquals(Evaluate(context, row), BooleanValue.True);
}
