using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Finds the cheapest way to the candidates for a node: by id, by index, by label, or all nodes.</summary>
internal sealed class NodeAccessFinder
{
    private readonly PlanningContext _planning;
    private readonly PatternGraph _graph;
    private readonly CardinalityEstimator _estimator;
    private readonly ILookup<string, NodePredicate> _predicates;
    private readonly ILookup<string, (PatternPredicate Predicate, LabelExpression Labels)> _labels;

    public NodeAccessFinder(PlanningContext planning, PatternGraph graph, CardinalityEstimator estimator)
    {
        _planning = planning;
        _graph = graph;
        _estimator = estimator;
        _predicates = graph.Predicates.SelectMany(NodePredicate.Read).ToLookup(predicate => predicate.Node, StringComparer.Ordinal);
        _labels = graph.Predicates
            .Where(predicate => predicate.Expression is LabelPredicate { Subject: Variable })
            .Select(predicate => (predicate, label: (LabelPredicate)predicate.Expression))
            .ToLookup(pair => ((Variable)pair.label.Subject).Name, pair => (pair.predicate, pair.label.Labels), StringComparer.Ordinal);
    }

    /// <summary>The cheapest way.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isKnown">Whether a name of the pattern is bound by now.</param>
    /// <returns>The way.</returns>
    public NodeAccess Find(PatternNode node, Func<string, bool> isKnown) =>
        All(node, isKnown).MinBy(access => access.Rows) ?? new ScanAccess(_estimator.AllNodes, [], null);

    private IEnumerable<NodeAccess> All(PatternNode node, Func<string, bool> isKnown)
    {
        foreach (var id in _predicates[node.Name].Where(predicate => predicate.Key is null && MayUse(predicate, isKnown)))
        {
            var isList = id.Kind == NodePredicateKind.In;
            yield return new IdAccess(isList ? CardinalityEstimator.ListLength(id.Value) : 0.5, [], id.Value, isList);
        }

        foreach (var (predicate, labels) in _labels[node.Name])
        {
            switch (labels)
            {
                case LabelName label:
                    foreach (var access in ByIndex(node, label.Name, predicate, isKnown))
                    {
                        yield return access;
                    }

                    yield return new ScanAccess(_estimator.CountLabel(label.Name), [predicate], label.Name);
                    break;
                case LabelDisjunction any when any.Operands.All(operand => operand is LabelName):
                    var names = any.Operands.Select(operand => ((LabelName)operand).Name).Distinct(StringComparer.Ordinal).ToList();
                    yield return new LabelUnionAccess(_estimator.CountUnion(names), [predicate], names);
                    break;
                default:
                    break;
            }
        }

        yield return new ScanAccess(_estimator.AllNodes + 1, [], null);
    }

    private IEnumerable<NodeAccess> ByIndex(PatternNode node, string label, PatternPredicate labelPredicate, Func<string, bool> isKnown)
    {
        foreach (var property in _predicates[node.Name].Where(property => property.Key is not null && MayUse(property, isKnown)))
        {
            if (_planning.FindIndex(label, property.Key!) is { } index)
            {
                yield return property.Kind switch
                {
                    NodePredicateKind.Equal => new SeekAccess(_estimator.Equality(index), [labelPredicate, property.Source], index, property.Value, false),
                    NodePredicateKind.In => InList(index, labelPredicate, property),
                    NodePredicateKind.StartsWith => new RangeAccess(_estimator.Prefix(index), [labelPredicate], index, null, null, property.Value),
                    _ => Range(node, index, labelPredicate, property, isKnown),
                };
            }
        }
    }

    private SeekAccess InList(IndexDescriptor index, PatternPredicate labelPredicate, NodePredicate property)
    {
        var rows = _estimator.Equality(index) * CardinalityEstimator.ListLength(property.Value);

        // What is no list is an error of IN: the predicate stays, to report it.
        IReadOnlyList<PatternPredicate> solved = property.Value is ListLiteral ? [labelPredicate, property.Source] : [labelPredicate];
        return new SeekAccess(rows, solved, index, property.Value, true);
    }

    private RangeAccess Range(
        PatternNode node,
        IndexDescriptor index,
        PatternPredicate labelPredicate,
        NodePredicate property,
        Func<string, bool> isKnown)
    {
        var isLow = property.Kind is NodePredicateKind.Greater or NodePredicateKind.GreaterOrEqual;
        var other = _predicates[node.Name].FirstOrDefault(candidate => candidate.Key == property.Key
            && MayUse(candidate, isKnown)
            && (isLow
                ? candidate.Kind is NodePredicateKind.Less or NodePredicateKind.LessOrEqual
                : candidate.Kind is NodePredicateKind.Greater or NodePredicateKind.GreaterOrEqual));
        var low = isLow ? property : other;
        var high = isLow ? other : property;
        return new RangeAccess(
            _estimator.Range(index, other is not null),
            [labelPredicate],
            index,
            low is null ? null : (low.Value, low.Kind == NodePredicateKind.GreaterOrEqual),
            high is null ? null : (high.Value, high.Kind == NodePredicateKind.LessOrEqual),
            null);
    }

    // n.a = n.b is no way to n.
    private bool MayUse(NodePredicate predicate, Func<string, bool> isKnown) =>
        Mentions.Of(predicate.Value).All(name => !_graph.NewNames.Contains(name) || (name != predicate.Node && isKnown(name)));
}
