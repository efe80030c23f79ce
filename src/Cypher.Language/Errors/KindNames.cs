using Cypher.Language.Semantics;

namespace Cypher.Language.Errors;

/// <summary>The kinds of value as messages call them.</summary>
internal static class KindNames
{
    private static readonly (ValueKinds Kind, string Name)[] Names =
    [
        (ValueKinds.Boolean, "a truth value"), (ValueKinds.Integer, "an integer"), (ValueKinds.Float, "a float"),
        (ValueKinds.String, "a text"), (ValueKinds.List, "a list"), (ValueKinds.Map, "a map"), (ValueKinds.Node, "a node"),
        (ValueKinds.Relationship, "a relationship"), (ValueKinds.Path, "a path"), (ValueKinds.Temporal, "a date or time"),
        (ValueKinds.Duration, "a duration"), (ValueKinds.Point, "a point"),
    ];

    /// <summary>Names some kinds; null is not named.</summary>
    public static string Describe(ValueKinds kinds)
    {
        var names = Names.Where(entry => kinds.HasFlag(entry.Kind)).Select(entry => entry.Name).ToList();
        return names.Count switch
        {
            0 => "null",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " or " + names[^1],
        };
    }
}
