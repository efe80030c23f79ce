using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>Where the properties of something that is created come from: a map literal or a parameter.</summary>
/// <param name="Map">The map; null for no properties.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record PropertySource(CompiledExpression? Map, SourceSpan Span)
{
    private readonly string[] _keys = [];
    private readonly CompiledExpression[] _values = [];

    /// <summary>The entries of a map literal, from which no map has to be made for each row.</summary>
    /// <param name="entries">The entries, no two with the same key.</param>
    /// <param name="span">Where it is written.</param>
    public PropertySource(IReadOnlyDictionary<string, CompiledExpression> entries, SourceSpan span)
        : this(Map: null, span)
    {
        _keys = [.. entries.Keys.Order(StringComparer.Ordinal)];
        _values = Array.ConvertAll(_keys, key => entries[key]);
    }

    /// <summary>The properties to be stored: nulls left out, the others checked.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row.</param>
    /// <returns>The properties.</returns>
    /// <exception cref="GraphException">A value cannot be stored.</exception>
    public IReadOnlyDictionary<string, GraphValue> Evaluate(ExecutionContext context, GraphValue[] row)
    {
        if (Map is null)
        {
            return OfEntries(context, row);
        }

        var given = Entries("A pattern", context, Map.Evaluate(context, row), Span);
        var properties = new Dictionary<string, GraphValue>(given.Count, StringComparer.Ordinal);
        foreach (var (key, value) in given)
        {
            var stored = StorableValue.Check(key, value, Span);
            if (!stored.IsNull)
            {
                properties.Add(key, stored);
            }
        }

        return properties;
    }

    private PropertyMap OfEntries(ExecutionContext context, GraphValue[] row)
    {
        if (_keys.Length == 0)
        {
            return PropertyMap.Empty;
        }

        var values = new GraphValue[_keys.Length];
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = StorableValue.Check(_keys[i], _values[i].Evaluate(context, row), Span);
            count += values[i].IsNull ? 0 : 1;
        }

        return count == values.Length
            ? new PropertyMap(_keys, values)
            : new PropertyMap(
                [.. _keys.Where((_, i) => !values[i].IsNull)],
                [.. values.Where(value => !value.IsNull)]);
    }

    /// <summary>The entries of a map, or the properties of a node or relationship.</summary>
    /// <param name="clause">What asks, for messages.</param>
    /// <param name="context">The running statement.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">Where it is written.</param>
    /// <returns>The entries; nulls included.</returns>
    /// <exception cref="GraphException">The value has no entries.</exception>
    public static IReadOnlyDictionary<string, GraphValue> Entries(string clause, ExecutionContext context, GraphValue value, SourceSpan place) => value switch
    {
        MapValue map => map,
        NodeValue node => EntityContent.Properties(context, node),
        RelationshipValue relationship => EntityContent.Properties(context, relationship),
        _ => throw ExecutionErrors.NotAMap(clause, EvaluationErrors.Describe(value), place),
    };
}
