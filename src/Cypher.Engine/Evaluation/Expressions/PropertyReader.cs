using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Evaluation.Temporal;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>Reads what a value holds under a name: properties, entries of maps, components of temporal values.</summary>
internal static class PropertyReader
{
    public static GraphValue Get(ExecutionContext context, GraphValue subject, string key, SourceSpan place)
    {
        try
        {
            return subject switch
            {
                NullValue => subject,
                NodeValue node => EntityContent.Property(context, node, key),
                RelationshipValue relationship => EntityContent.Property(context, relationship, key),
                MapValue map => map.TryGetValue(key, out var value) ? value : NullValue.Instance,
                _ when TemporalComponents.Has(subject) => TemporalComponents.Get(subject, key, place),
                _ => throw EvaluationErrors.InvalidType($"'.{key}'", "a node, relationship, map or temporal value", subject, place),
            };
        }
        catch (GraphException error) when (error.Error.Span is null)
        {
            throw EvaluationErrors.At(error, place);
        }
    }

    public static IReadOnlyDictionary<string, GraphValue> All(ExecutionContext context, GraphValue subject, string reader, SourceSpan place)
    {
        try
        {
            return subject switch
            {
                NodeValue node => EntityContent.Properties(context, node),
                RelationshipValue relationship => EntityContent.Properties(context, relationship),
                MapValue map => map,
                _ => throw EvaluationErrors.InvalidType(reader, "a node, relationship or map", subject, place),
            };
        }
        catch (GraphException error) when (error.Error.Span is null)
        {
            throw EvaluationErrors.At(error, place);
        }
    }
}
