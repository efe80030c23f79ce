using Cypher.Engine.Planning;
using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Execution;

/// <summary>
/// Plans the queries and patterns that stand inside expressions. The expression compiler is given one when it is made,
/// and asks it for each <see cref="SubqueryExpression"/>, <see cref="PatternExpression"/>,
/// <see cref="PatternComprehension"/> and <see cref="ShortestPathExpression"/>; what is made of the rows (a truth
/// value, a number, a list) is the expression's business.
/// </summary>
internal interface ISubqueryCompiler
{
    /// <summary>Plans what stands inside an expression.</summary>
    /// <param name="subquery">One of the four kinds of expression.</param>
    /// <param name="slots">The variables in scope around it.</param>
    /// <returns>Its immutable plan.</returns>
    ICompiledSubquery Compile(Expression subquery, SlotMap slots);
}

/// <summary>A planned subquery; immutable and shared by all runs.</summary>
internal interface ICompiledSubquery
{
    /// <summary>
    /// The place in a row where the value of one result row stands: the projection of a pattern comprehension, the only
    /// column of COLLECT, the path of shortestPath; -1 where rows are only counted.
    /// </summary>
    int ValueSlot { get; }

    /// <summary>Runs it for one row. The rows are lent: each is valid until the next is asked for. Leave early by disposing.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row around it, which it may use for its own places.</param>
    /// <returns>One row a result.</returns>
    IEnumerable<GraphValue[]> Run(ExecutionContext context, GraphValue[] row);
}
