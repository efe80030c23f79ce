using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>n {.name, .*, key: value, variable}</c>.</summary>
/// <param name="subject">The node, relationship or map.</param>
/// <param name="items">Keys with their values, in source order; no key stands for all properties.</param>
/// <param name="place">Where it is.</param>
internal sealed class MapProjectionExpression(
    CompiledExpression subject,
    (string? Key, CompiledExpression? Value)[] items,
    SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var source = subject.Evaluate(context, row);
        if (source.IsNull)
        {
            return source;
        }

        var entries = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var (key, value) in items)
        {
            if (key is not null)
            {
                entries[key] = value is null ? PropertyReader.Get(context, source, key, place) : value.Evaluate(context, row);
                continue;
            }

            foreach (var (name, property) in PropertyReader.All(context, source, "A map projection", place))
            {
                entries[name] = property;
            }
        }

        return Nesting.Checked(new MapValue(entries), context);
    }
}
