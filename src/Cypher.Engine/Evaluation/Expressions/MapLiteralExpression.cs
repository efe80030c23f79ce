using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>{key: value}</c>; of two entries with one key the later one counts.</summary>
internal sealed class MapLiteralExpression(string[] keys, CompiledExpression[] values) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var entries = new Dictionary<string, GraphValue>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            entries[keys[i]] = values[i].Evaluate(context, row);
        }

        return Nesting.Checked(new MapValue(entries), context);
    }
}
