using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary><c>SET n.key = value</c>; <c>REMOVE n.key</c> is the same with null.</summary>
internal sealed class SetPropertyAction(string clause, CompiledExpression target, string key, CompiledExpression? value, SourceSpan span) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row) => EntityWriter.SetProperty(
        context,
        target.Evaluate(context, row),
        key,
        value?.Evaluate(context, row) ?? NullValue.Instance,
        clause,
        span);
}

/// <summary><c>SET n.a = x, n.b = y</c>: the values are computed from what was there before; of a key that is set twice the last value stays.</summary>
internal sealed class SetPropertyGroupAction(CompiledExpression target, (string Key, CompiledExpression Value, SourceSpan Span)[] items) : WriteAction
{
    private readonly bool[] _isOverwritten =
        [.. items.Select((item, i) => items.Skip(i + 1).Any(later => string.Equals(later.Key, item.Key, StringComparison.Ordinal)))];

    public override void Run(ExecutionContext context, GraphValue[] row)
    {
        var entity = target.Evaluate(context, row);
        var values = Array.ConvertAll(items, item => item.Value.Evaluate(context, row));
        for (var i = 0; i < items.Length; i++)
        {
            if (!_isOverwritten[i])
            {
                EntityWriter.SetProperty(context, entity, items[i].Key, values[i], "SET", items[i].Span, isOneOfSeveral: true);
            }
        }
    }
}

/// <summary><c>SET n[key] = value</c>; <c>REMOVE n[key]</c> is the same with null.</summary>
internal sealed class SetDynamicPropertyAction(
    string clause,
    CompiledExpression target,
    CompiledExpression key,
    CompiledExpression? value,
    SourceSpan span) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row)
    {
        var entity = target.Evaluate(context, row);
        var name = key.Evaluate(context, row) as StringValue
            ?? throw ExecutionErrors.WrongEntity(clause, "a string as the name of a property", EvaluationErrors.Describe(key.Evaluate(context, row)), span);
        EntityWriter.SetProperty(context, entity, name.Value, value?.Evaluate(context, row) ?? NullValue.Instance, clause, span);
    }
}

/// <summary><c>SET n = map</c> and <c>SET n += map</c>.</summary>
internal sealed class SetPropertiesAction(CompiledExpression target, CompiledExpression map, bool replace, SourceSpan span) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row)
    {
        var entity = target.Evaluate(context, row);
        if (entity.IsNull)
        {
            return;
        }

        // A copy: the source may be the entity itself.
        var entries = PropertySource.Entries("SET", context, map.Evaluate(context, row), span).ToDictionary(StringComparer.Ordinal);
        EntityWriter.SetProperties(context, entity, entries, replace, span);
    }
}

/// <summary><c>SET n:Label</c> and <c>REMOVE n:Label</c>.</summary>
internal sealed class LabelsAction(CompiledExpression target, IReadOnlyList<string> labels, bool remove, SourceSpan span) : WriteAction
{
    public override void Run(ExecutionContext context, GraphValue[] row)
    {
        if (remove)
        {
            EntityWriter.RemoveLabels(context, target.Evaluate(context, row), labels, span);
        }
        else
        {
            EntityWriter.AddLabels(context, target.Evaluate(context, row), labels, span);
        }
    }
}
