using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>EXISTS { … }</c> and a pattern as a predicate: whether there is a row. It stops at the first.</summary>
internal sealed class ExistsExpression(ICompiledSubquery subquery) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        using var rows = subquery.Run(context, row).GetEnumerator();
        return BooleanValue.Of(rows.MoveNext());
    }
}

/// <summary><c>COUNT { … }</c>: how many rows there are.</summary>
internal sealed class CountExpression(ICompiledSubquery subquery) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var count = 0L;
        foreach (var _ in subquery.Run(context, row))
        {
            context.Tick();
            count++;
        }

        return IntegerValue.Of(count);
    }
}

/// <summary><c>COLLECT { … }</c> and pattern comprehensions: the values of the rows, nulls included.</summary>
internal sealed class CollectExpression(ICompiledSubquery subquery) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var values = new List<GraphValue>();
        foreach (var match in subquery.Run(context, row))
        {
            context.Tick();
            values.Add(match[subquery.ValueSlot] ?? NullValue.Instance);
            context.CheckLength(values.Count);
        }

        return Nesting.Checked(new ListValue(values), context);
    }
}

/// <summary><c>shortestPath(…)</c> as an expression: the first row's path, or null.</summary>
internal sealed class FirstValueExpression(ICompiledSubquery subquery) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        using var rows = subquery.Run(context, row).GetEnumerator();
        return rows.MoveNext() ? rows.Current[subquery.ValueSlot] ?? NullValue.Instance : NullValue.Instance;
    }
}
