using Cypher.Language.Semantics;

namespace Cypher.Engine.Functions;

/// <summary>Tells the checker of the language what the catalogue says of functions.</summary>
internal static class CheckerSignatures
{
    /// <summary>The signatures of all functions of a catalogue.</summary>
    /// <exception cref="FormatException">A signature names a type that is not known: a mistake in the catalogue.</exception>
    public static IEnumerable<FunctionSignature> Of(FunctionCatalogue catalogue) => catalogue.All.Select(Of);

    private static FunctionSignature Of(FunctionDefinition function)
    {
        var text = SignatureText.Parse(function.Signature);
        return new FunctionSignature(function.Name, text.MinArity, text.MaxArity)
        {
            IsAggregate = function.IsAggregate,
            IsDeterministic = !function.IsRandom,
            ArgumentKinds = function.ChecksTypesWhenRun ? [] : [.. text.Parameters.Select(parameter => Kinds(parameter.Types))],
            Result = new StaticType(Kinds(text.ResultTypes), Elements(text.ResultTypes)),
        };
    }

    private static ValueKinds Kinds(IEnumerable<string> types) =>
        types.Aggregate(ValueKinds.None, (kinds, type) => kinds | Kind(type));

    private static ValueKinds Elements(IReadOnlyList<string> types) =>
        types is [var single] && single.StartsWith("LIST<", StringComparison.Ordinal) ? Kind(single["LIST<".Length..^1]) : ValueKinds.Any;

    private static ValueKinds Kind(string type) => type switch
    {
        "ANY" => ValueKinds.Any,
        "BOOLEAN" => ValueKinds.Boolean,
        "INTEGER" => ValueKinds.Integer,
        "FLOAT" => ValueKinds.Float,
        "STRING" => ValueKinds.String,
        "MAP" => ValueKinds.Map,
        "NODE" => ValueKinds.Node,
        "RELATIONSHIP" => ValueKinds.Relationship,
        "PATH" => ValueKinds.Path,
        "DURATION" => ValueKinds.Duration,
        "DATE" or "LOCAL TIME" or "ZONED TIME" or "LOCAL DATETIME" or "ZONED DATETIME" => ValueKinds.Temporal,
        "temporal value" => ValueKinds.Temporal | ValueKinds.Duration,
        _ when type.StartsWith("LIST<", StringComparison.Ordinal) => ValueKinds.List,
        _ => throw new FormatException($"The type '{type}' of a signature is not known."),
    };
}
