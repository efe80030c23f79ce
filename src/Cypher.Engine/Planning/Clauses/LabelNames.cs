using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Labels and types where something is created: plain names, each counted once.</summary>
internal static class LabelNames
{
    public static IReadOnlyList<string> Of(LabelExpression? labels) => All(labels).Distinct(StringComparer.Ordinal).ToList();

    private static IEnumerable<string> All(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName name => [name.Name],
        LabelConjunction all => all.Operands.SelectMany(All),
        _ => throw new InvalidOperationException("Only plain labels can be created; the checker should have reported the others."),
    };
}
