using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Turns written patterns into a <see cref="PatternGraph"/>, and gives its variables places in the row.</summary>
internal sealed class PatternGraphBuilder
{
    private readonly SlotMap _slots;
    private readonly IReadOnlySet<string> _alwaysNew;
    private readonly PatternGraph _graph = new();
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly List<Expression> _conditions = [];

    private PatternGraphBuilder(SlotMap slots, IReadOnlySet<string>? alwaysNew)
    {
        _slots = slots;
        _alwaysNew = alwaysNew ?? new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>Builds the graph of a list of patterns.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="where">The predicate after WHERE.</param>
    /// <param name="slots">The scope; new variables are defined in it.</param>
    /// <param name="mode">Whether relationships may repeat.</param>
    /// <param name="alwaysNew">Names that the patterns bind anew even where an outer variable has the same name.</param>
    /// <returns>The graph.</returns>
    public static PatternGraph Build(
        IReadOnlyList<PathPattern> patterns,
        Expression? where,
        SlotMap slots,
        MatchMode mode,
        IReadOnlySet<string>? alwaysNew = null)
    {
        var builder = new PatternGraphBuilder(slots, alwaysNew);
        builder._graph.MayRepeatRelationships = mode == MatchMode.RepeatableElements;
        foreach (var pattern in patterns)
        {
            builder.AddPath(pattern);
        }

        builder._conditions.AddRange(Conjuncts.Of(where));
        builder.AddPredicates();
        return builder._graph;
    }

    private void AddPath(PathPattern pattern)
    {
        var elements = GroupUnfolding.Unfold(pattern.Elements, _conditions);
        var nodes = new List<int> { AddNode((NodePattern)elements[0]) };
        var relationships = new List<PatternRelationship>();
        for (var i = 1; i < elements.Count; i += 2)
        {
            var right = AddNode((NodePattern)elements[i + 1]);
            relationships.Add(AddRelationship(elements[i], nodes[^1], right, pattern));
            nodes.Add(right);
        }

        if (pattern.Variable is { } variable)
        {
            AddPathVariable(variable.Name, nodes, relationships);
        }
    }

    private void AddPathVariable(string name, List<int> nodes, List<PatternRelationship> relationships)
    {
        var path = new PatternPath(name, _slots.Define(name), nodes, relationships);
        _graph.NewNames.Add(name);
        if (relationships is [{ Kind: PatternRelationshipKind.Shortest } shortest])
        {
            _graph.Relationships[_graph.Relationships.IndexOf(shortest)] = shortest with { ShortestPath = path };
        }
        else
        {
            _graph.Paths.Add(path);
        }
    }

    private int AddNode(NodePattern pattern)
    {
        var name = pattern.Variable?.Name ?? _slots.NameAnonymous();
        if (!_nodes.TryGetValue(name, out var position))
        {
            var (slot, isBound) = Place(pattern.Variable, name);
            position = _graph.Nodes.Count;
            _nodes.Add(name, position);
            _graph.Nodes.Add(new PatternNode(name, slot, isBound));
        }

        AddConditions(name, pattern.Span, pattern.Labels, pattern.Properties, pattern.Where);
        return position;
    }

    private (int Slot, bool IsBound) Place(Variable? variable, string name)
    {
        if (variable is not null && !_alwaysNew.Contains(name) && _slots.TryFind(name, out var known))
        {
            return (known, true);
        }

        _graph.NewNames.Add(name);
        return (variable is null ? _slots.Get(name) : _slots.Define(name), false);
    }

    private PatternRelationship AddRelationship(PatternElement element, int left, int right, PathPattern path)
    {
        var relationship = element switch
        {
            RelationshipPattern pattern => FromPattern(pattern, left, right, path),
            GroupPattern group => FromGroup(group, left, right),
            _ => throw new InvalidOperationException($"{element} cannot stand between two nodes."),
        };
        _graph.Relationships.Add(relationship);
        return relationship;
    }

    private PatternRelationship FromPattern(RelationshipPattern pattern, int left, int right, PathPattern path)
    {
        var name = pattern.Variable?.Name ?? _slots.NameAnonymous();
        var (slot, isBound) = Place(pattern.Variable, name);
        var isShortest = path.ShortestPath != ShortestPathKind.None || PathSelectors.IsSearch(path);
        var isWrittenSingle = pattern.Length is null && pattern.Quantifier is null;
        var relationship = new PatternRelationship
        {
            Kind = isShortest ? PatternRelationshipKind.Shortest : isWrittenSingle ? PatternRelationshipKind.Single : PatternRelationshipKind.Variable,
            Name = name,
            Slot = slot,
            IsBound = isBound,
            Left = left,
            Right = right,
            Direction = Direction(pattern.Direction),
            Types = TypeNames(pattern.Types) ?? [],
            Minimum = isWrittenSingle ? 1 : pattern.Quantifier?.Minimum ?? pattern.Length?.Minimum ?? 1,
            Maximum = isWrittenSingle ? 1 : pattern.Quantifier is { } quantifier ? quantifier.Maximum : pattern.Length?.Maximum,
            IsWrittenSingle = isWrittenSingle,
            Selection = PathSelectors.SelectionOf(path),
            ConditionsBelongToSearch = path.ShortestPath != ShortestPathKind.None,
        };
        var types = TypeNames(pattern.Types) is null ? pattern.Types : null;
        if (relationship.Kind == PatternRelationshipKind.Single)
        {
            AddConditions(name, pattern.Span, types, pattern.Properties, pattern.Where);
            return relationship;
        }

        return WithSteps(relationship, pattern, types);
    }

    // What is written inside the brackets of a longer path holds for each of its relationships.
    private PatternRelationship WithSteps(PatternRelationship relationship, RelationshipPattern pattern, LabelExpression? types)
    {
        var stepName = pattern.Variable?.Name ?? relationship.Name;
        var conditions = InlineConditions.Of(stepName, pattern.Span, types, pattern.Properties, pattern.Where).ToList();
        return conditions.Count == 0 ? relationship : relationship with
        {
            StepName = stepName,
            StepSlot = _slots.DefineHidden(),
            StepPredicates = conditions,
        };
    }

    private PatternRelationship FromGroup(GroupPattern group, int left, int right)
    {
        var inner = _slots.Inner();
        var variables = new List<GroupVariable>();
        foreach (var name in GroupUnfolding.VariablesOf(group))
        {
            variables.Add(new GroupVariable(name, _slots.Define(name)));
            _graph.NewNames.Add(name);
        }

        var anonymous = _slots.NameAnonymous();
        _graph.NewNames.Add(anonymous);
        return new PatternRelationship
        {
            Kind = PatternRelationshipKind.Group,
            Name = anonymous,
            Slot = _slots.Get(anonymous),
            Left = left,
            Right = right,
            Direction = ExpandDirection.Outgoing,
            Minimum = group.Quantifier?.Minimum ?? 1,
            Maximum = group.Quantifier is { } quantifier ? quantifier.Maximum : 1,
            Group = new PatternGroup(group.Path, group.Where, inner, variables),
        };
    }

    private void AddConditions(string name, SourceSpan span, LabelExpression? labels, Expression? properties, Expression? where) =>
        _conditions.AddRange(InlineConditions.Of(name, span, labels, properties, where));

    private void AddPredicates()
    {
        foreach (var condition in _conditions)
        {
            var needs = Mentions.Of(condition).Where(_graph.NewNames.Contains).ToHashSet(StringComparer.Ordinal);
            _graph.Predicates.Add(new PatternPredicate(condition, needs));
        }
    }

    private static ExpandDirection Direction(PatternDirection direction) => direction switch
    {
        PatternDirection.Outgoing => ExpandDirection.Outgoing,
        PatternDirection.Incoming => ExpandDirection.Incoming,
        _ => ExpandDirection.Both,
    };

    // Null where the types are more than names joined by "or": then they are a predicate.
    private static List<string>? TypeNames(LabelExpression? types) => types switch
    {
        null => [],
        LabelName name => [name.Name],
        LabelDisjunction any when any.Operands.All(operand => operand is LabelName) =>
            any.Operands.Select(operand => ((LabelName)operand).Name).Distinct(StringComparer.Ordinal).ToList(),
        _ => null,
    };
}
