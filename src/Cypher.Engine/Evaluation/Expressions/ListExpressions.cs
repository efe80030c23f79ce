using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Syntax;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>[x IN list WHERE predicate | projection]</c>.</summary>
internal sealed class ListComprehensionExpression(
    int slot,
    CompiledExpression list,
    CompiledExpression? where,
    CompiledExpression? projection,
    SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        if (IteratedList.Of(list.Evaluate(context, row), "A list comprehension", place) is not { } items)
        {
            return NullValue.Instance;
        }

        var result = new List<GraphValue>();
        foreach (var item in items)
        {
            context.Tick();
            row[slot] = item;
            if (where is null || Truth.Of(where.Evaluate(context, row), place) is true)
            {
                result.Add(projection is null ? item : projection.Evaluate(context, row));
            }
        }

        return Nesting.Checked(new ListValue(result), context);
    }
}

/// <summary><c>reduce(total = 0, x IN list | total + x)</c>.</summary>
internal sealed class ReduceListExpression(
    int accumulatorSlot,
    CompiledExpression initial,
    int slot,
    CompiledExpression list,
    CompiledExpression step,
    SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var value = initial.Evaluate(context, row);
        if (IteratedList.Of(list.Evaluate(context, row), "reduce()", place) is not { } items)
        {
            return NullValue.Instance;
        }

        foreach (var item in items)
        {
            context.Tick();
            row[accumulatorSlot] = value;
            row[slot] = item;
            value = step.Evaluate(context, row);
        }

        return value;
    }
}

/// <summary><c>all</c>, <c>any</c>, <c>none</c> and <c>single</c>: unknown where only an unknown predicate leaves it open.</summary>
internal sealed class QuantifierListExpression(
    QuantifierKind kind,
    int slot,
    CompiledExpression list,
    CompiledExpression predicate,
    SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        if (IteratedList.Of(list.Evaluate(context, row), "A list predicate", place) is not { } items)
        {
            return NullValue.Instance;
        }

        var holding = 0;
        var open = false;
        foreach (var item in items)
        {
            context.Tick();
            row[slot] = item;
            var holds = Truth.Of(predicate.Evaluate(context, row), place);
            open |= holds is null;
            holding += holds is true ? 1 : 0;
            if (Settles(holds, holding) is { } settled)
            {
                return BooleanValue.Of(settled);
            }
        }

        return open ? NullValue.Instance : BooleanValue.Of(kind == QuantifierKind.Single ? holding == 1 : kind != QuantifierKind.Any);
    }

    // What one item decides, whatever comes after it.
    private bool? Settles(bool? holds, int holding) => kind switch
    {
        QuantifierKind.All => holds is false ? false : null,
        QuantifierKind.Any => holds is true ? true : null,
        QuantifierKind.None => holds is true ? false : null,
        _ => holding > 1 ? false : null,
    };
}

/// <summary>Reads the list that an expression goes through.</summary>
internal static class IteratedList
{
    /// <summary>The list; null where the value is null.</summary>
    public static ListValue? Of(GraphValue value, string reader, SourceSpan place) => value switch
    {
        ListValue list => list,
        NullValue => null,
        _ => throw EvaluationErrors.InvalidType(reader, "a list", value, place),
    };
}
