using KnowledgeGraph.NamedQueries.Parameters;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>Writes the values that a query was given as words that would give it the same values again.</summary>
internal static class ParameterWords
{
    /// <summary>The parameters that have a value, in the order of the declarations.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(
        IReadOnlyList<ParameterDefinition> definitions, IReadOnlyDictionary<string, GraphValue> values) =>
    [
        .. from definition in definitions
           let value = values.GetValueOrDefault(definition.Name)
           where value is { IsNull: false }
           select new KeyValuePair<string, string>(definition.Name, Word(value)),
    ];

    private static string Word(GraphValue value) => value switch
    {
        StringValue text => text.Value,
        BooleanValue flag => flag.Value ? "true" : "false",
        ListValue list => ListWords.Join(list.Select(Word)),
        _ => value.ToString(),
    };
}
