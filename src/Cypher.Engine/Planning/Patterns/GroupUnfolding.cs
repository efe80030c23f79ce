using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Brings a path with groups in parentheses into the strict turn of node, relationship, node.</summary>
internal static class GroupUnfolding
{
    /// <summary>Puts what stands in plain parentheses in their place, and nodes without a name beside repeated groups.</summary>
    /// <param name="elements">The elements as written.</param>
    /// <param name="conditions">Takes the predicates inside plain parentheses.</param>
    /// <returns>Nodes, with a relationship or a repeated group between each two.</returns>
    public static IReadOnlyList<PatternElement> Unfold(IReadOnlyList<PatternElement> elements, List<Expression> conditions)
    {
        if (elements.All(element => element is not GroupPattern))
        {
            return elements;
        }

        var unfolded = new List<PatternElement>();
        foreach (var element in elements)
        {
            if (element is GroupPattern { Quantifier: null } plain)
            {
                conditions.AddRange(Conjuncts.Of(plain.Where));
                unfolded.AddRange(Unfold(plain.Path.Elements, conditions));
                continue;
            }

            if (element is GroupPattern && (unfolded.Count == 0 || unfolded[^1] is not NodePattern))
            {
                unfolded.Add(NodeAt(element));
            }

            unfolded.Add(element);
        }

        if (unfolded[^1] is not NodePattern)
        {
            unfolded.Add(NodeAt(unfolded[^1]));
        }

        return unfolded;
    }

    /// <summary>The variables that a repeated group binds.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Their names, each once.</returns>
    public static IEnumerable<string> VariablesOf(GroupPattern group) => VariablesOf(group.Path);

    /// <summary>The variables that a path binds.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Their names, each once.</returns>
    public static IEnumerable<string> VariablesOf(PathPattern path) =>
        path.Elements.SelectMany(VariablesOf).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> VariablesOf(PatternElement element) => element switch
    {
        NodePattern { Variable: { } variable } => [variable.Name],
        RelationshipPattern { Variable: { } variable } => [variable.Name],
        GroupPattern group => VariablesOf(group),
        _ => [],
    };

    private static NodePattern NodeAt(PatternElement element) => new(element.Span, null, null, null, null);
}
