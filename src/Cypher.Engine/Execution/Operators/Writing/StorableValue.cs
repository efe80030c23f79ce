using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>Checks that a value can be a property: a number, string, boolean, temporal value, or a list of one of these kinds.</summary>
internal static class StorableValue
{
    /// <summary>Checks a value.</summary>
    /// <param name="key">The property's key.</param>
    /// <param name="value">The value; null of Cypher is allowed and means no property.</param>
    /// <param name="place">Where the value is written.</param>
    /// <returns>The value as it is stored: a list of integers and floats becomes one of floats.</returns>
    /// <exception cref="GraphException">It cannot be stored.</exception>
    public static GraphValue Check(string key, GraphValue value, SourceSpan place)
    {
        if (value is not ListValue list)
        {
            return IsSingle(value) || value.IsNull ? value : throw Invalid(key, EvaluationErrors.Describe(value), place);
        }

        if (list.Count == 0)
        {
            return list;
        }

        var isMixed = false;
        var kind = list[0].Kind;
        foreach (var item in list)
        {
            if (!IsSingle(item))
            {
                throw Invalid(key, $"a list that contains {EvaluationErrors.Describe(item)}", place);
            }

            isMixed |= item.Kind != kind;
        }

        return isMixed ? ToFloats(key, list, place) : list;
    }

    private static ListValue ToFloats(string key, ListValue list, SourceSpan place)
    {
        var floats = new GraphValue[list.Count];
        for (var i = 0; i < floats.Length; i++)
        {
            floats[i] = list[i] switch
            {
                FloatValue number => number,
                IntegerValue number => new FloatValue(number.Value),
                _ => throw Invalid(key, "a list with values of several types", place),
            };
        }

        return new ListValue(floats);
    }

    private static bool IsSingle(GraphValue value) => value.Kind is not
        (ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path);

    private static GraphException Invalid(string key, string given, SourceSpan place) => ExecutionErrors.InvalidPropertyType(key, given, place);
}
