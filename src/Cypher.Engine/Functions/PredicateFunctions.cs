using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>Functions that test a value. (all, any, none and single are part of the language, not functions.)</summary>
internal static class PredicateFunctions
{
    /// <summary>The function that takes a pattern too.</summary>
    public const string Exists = "exists";

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        new()
        {
            Name = Exists,
            Category = FunctionCategory.Predicate,
            Signature = "exists(property :: ANY) :: BOOLEAN",
            NullGivesNull = false,
            Body = call => BooleanValue.Of(!call[0].IsNull),
            Summary = "Whether a property has a value, or a pattern matches. IS NOT NULL says the same of a property.",
            Example = "CREATE (n {name: 'Metternich'}) RETURN exists(n.name)",
            ExampleResult = "true",
        },
        new()
        {
            Name = "isEmpty",
            Category = FunctionCategory.Predicate,
            Signature = "isEmpty(value :: LIST<ANY> | MAP | STRING) :: BOOLEAN",
            Body = IsEmpty,
            Summary = "Whether a list, map or string has nothing in it.",
            Example = "RETURN isEmpty([])",
            ExampleResult = "true",
        },
        new()
        {
            Name = "isNaN",
            Category = FunctionCategory.Predicate,
            Signature = "isNaN(value :: INTEGER | FLOAT) :: BOOLEAN",
            Body = call => BooleanValue.Of(double.IsNaN(call.Number(0))),
            Summary = "Whether a number is the floating point value NaN.",
            Example = "RETURN isNaN(0.0 / 0.0)",
            ExampleResult = "true",
        },
    ];

    private static BooleanValue IsEmpty(FunctionInvocation call) => BooleanValue.Of(call[0] switch
    {
        ListValue list => list.Count == 0,
        MapValue map => map.Count == 0,
        StringValue text => text.Value.Length == 0,
        _ => throw call.Invalid(0, "a list, map or string"),
    });
}
