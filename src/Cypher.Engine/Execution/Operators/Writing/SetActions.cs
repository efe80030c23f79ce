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
