using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>
/// Guesses how many rows a step gives, from the exact counts that storage keeps. Where there is no count (how many
/// different values a property has) fixed shares stand in; only their order matters.
/// </summary>
internal sealed class CardinalityEstimator
{
    private const double EqualityShare = 0.1;
    private const double RangeShare = 0.3;
    private const double PrefixShare = 0.1;
    private const double OtherShare = 0.75;
    private const double DefaultListLength = 10;

    // A plan made for an empty graph is used while it fills: with counts of 0 every start would look as good as an index.
    private const double FewestAssumed = 10;

    // Beyond this many hops a guess is no better than "very many".
    private const int GuessedHops = 4;

    private readonly PlanningContext _planning;
    private readonly PatternGraph _graph;
    private readonly SlotMap _slots;
    private readonly Dictionary<string, double> _labelCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _typeCounts = new(StringComparer.Ordinal);

    public CardinalityEstimator(PlanningContext planning, PatternGraph graph, SlotMap slots)
    {
        _slots = slots;
        _planning = planning;
        _graph = graph;
        AllNodes = Math.Max(FewestAssumed, planning.Statistics.CountNodes());
    }

    public double AllNodes { get; }

    public double CountLabel(string label)
    {
        if (!_labelCounts.TryGetValue(label, out var count))
        {
            _labelCounts[label] = count = Math.Max(FewestAssumed, _planning.Statistics.CountNodes(label));
        }

        return count;
    }

    public double CountTypes(IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            return CountType(string.Empty, null);
        }

        var sum = 0.0;
        foreach (var type in types)
        {
            sum += CountType(type, type);
        }

        return sum;
    }

    public double CountUnion(IReadOnlyList<string> labels) => labels.Sum(CountLabel);

    public double Equality(IndexDescriptor index) =>
        index.OwningConstraint is null ? Math.Max(1, CountLabel(index.LabelOrType) * EqualityShare * EqualityShare) : 1;

    public double Range(IndexDescriptor index, bool isBetween) =>
        Math.Max(1, CountLabel(index.LabelOrType) * RangeShare * (isBetween ? RangeShare : 1));

    public double Prefix(IndexDescriptor index) => Math.Max(1, CountLabel(index.LabelOrType) * PrefixShare);

    public static double ListLength(Expression list) => list is ListLiteral literal ? literal.Items.Count : DefaultListLength;

    /// <summary>The share of nodes that satisfy what the pattern says about one node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>From 0 to 1.</returns>
    public double Selectivity(PatternNode node)
    {
        var share = 1.0;
        foreach (var predicate in _graph.Predicates)
        {
            if (predicate.Needs.Count == 1 && predicate.Needs.Contains(node.Name))
            {
                share *= Share(predicate);
            }
        }

        return share;
    }

    /// <summary>How many relationships are followed from one node, on average.</summary>
    /// <param name="relationship">The relationship of the pattern.</param>
    /// <param name="from">The node from which it is followed.</param>
    /// <returns>The expected number of paths.</returns>
    public double Degree(PatternRelationship relationship, PatternNode from)
    {
        var population = Math.Max(1, Populations(from).Append(AllNodes).Min());
        var degree = CountTypes(relationship.Types) / population * (relationship.Direction == ExpandDirection.Both ? 2 : 1);
        if (relationship.Kind is PatternRelationshipKind.Single)
        {
            return degree;
        }

        var overall = CountTypes(relationship.Types) / AllNodes * (relationship.Direction == ExpandDirection.Both ? 2 : 1);
        var hops = (int)Math.Min(GuessedHops, relationship.Maximum ?? GuessedHops);
        var paths = relationship.Minimum == 0 ? 1.0 : 0.0;
        for (var hop = 0; hop < hops; hop++)
        {
            paths += degree;
            degree *= Math.Max(1, overall);
        }

        return paths;
    }

    // How many nodes a node is one of, by each thing that is known of its labels, here or from an earlier clause.
    private IEnumerable<double> Populations(PatternNode node) => _graph.Predicates
        .Select(predicate => predicate.Expression)
        .OfType<LabelPredicate>()
        .Where(predicate => predicate.Subject is Variable variable && variable.Name == node.Name)
        .Select(predicate => Population(predicate.Labels))
        .Concat(_slots.LabelsOf(node.Slot).Select(CountLabel));

    private double Population(LabelExpression labels) => labels switch
    {
        LabelName label => CountLabel(label.Name),
        LabelDisjunction either when either.Operands.All(label => label is LabelName) => either.Operands.Sum(Population),
        _ => AllNodes,
    };

    private double CountType(string key, string? type)
    {
        if (!_typeCounts.TryGetValue(key, out var count))
        {
            _typeCounts[key] = count = Math.Max(FewestAssumed, _planning.Statistics.CountRelationships(type));
        }

        return count;
    }

    private double Share(PatternPredicate predicate) => predicate.Expression switch
    {
        LabelPredicate { Labels: LabelName or LabelDisjunction } labels => Math.Min(1, Population(labels.Labels) / AllNodes),
        ComparisonExpression { Operators: [ComparisonOperator.Equal] } => EqualityShare,
        ComparisonExpression => RangeShare,
        BinaryExpression { Operator: BinaryOperator.In or BinaryOperator.StartsWith } => PrefixShare,
        _ => OtherShare,
    };
}
