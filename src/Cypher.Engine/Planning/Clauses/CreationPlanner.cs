using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans the creation of what patterns describe, for CREATE and MERGE. What is in scope already is not created again.</summary>
internal sealed class CreationPlanner(PlanningContext planning, SlotMap slots)
{
    private readonly List<WriteAction> _actions = [];
    private readonly HashSet<string> _toCreate = new(StringComparer.Ordinal);

    /// <summary>The changes, in order.</summary>
    public IReadOnlyList<WriteAction> Actions => _actions;

    /// <summary>Says that a variable, though it has a place, is created here (MERGE gives it one while matching).</summary>
    /// <param name="names">The variables.</param>
    public void Expect(IEnumerable<string> names) => _toCreate.UnionWith(names);

    /// <summary>Adds a path: its nodes, each where it stands, and the relationships between them.</summary>
    /// <param name="pattern">The path.</param>
    public void Add(PathPattern pattern)
    {
        var first = AddNode((NodePattern)pattern.Elements[0]);
        var left = first;
        var parts = new List<PathPart>();
        for (var i = 1; i < pattern.Elements.Count; i += 2)
        {
            var right = AddNode((NodePattern)pattern.Elements[i + 1]);
            var relationship = AddRelationship((RelationshipPattern)pattern.Elements[i], left, right);
            parts.Add(new PathPart(relationship, right.Slot));
            left = right;
        }

        if (pattern.Variable is { } variable)
        {
            _actions.Add(new BuildPathAction(Place(variable.Name), first.Slot, parts));
        }
    }

    private NodeEnd AddNode(NodePattern pattern)
    {
        if (pattern.Variable is { } variable && !_toCreate.Contains(variable.Name) && slots.TryFind(variable.Name, out var known))
        {
            return new NodeEnd(known, variable.Name);
        }

        var properties = Properties(pattern.Properties, pattern);
        var slot = pattern.Variable is { } named ? Place(named.Name) : slots.DefineHidden();
        _actions.Add(new CreateNodeAction(slot, LabelNames.Of(pattern.Labels), properties));
        return new NodeEnd(slot, pattern.Variable?.Name ?? "()");
    }

    private int AddRelationship(RelationshipPattern pattern, NodeEnd left, NodeEnd right)
    {
        var types = LabelNames.Of(pattern.Types);
        if (types.Count != 1)
        {
            throw ExecutionErrors.NoSingleRelationshipType(pattern.Span);
        }

        var properties = Properties(pattern.Properties, pattern);
        var slot = pattern.Variable is { } variable ? Place(variable.Name) : slots.DefineHidden();
        var (start, end) = pattern.Direction == PatternDirection.Incoming ? (right, left) : (left, right);
        _actions.Add(new CreateRelationshipAction(slot, types[0], start, end, properties, pattern.Span));
        return slot;
    }

    private int Place(string name) => _toCreate.Remove(name) ? slots.Get(name) : slots.Define(name);

    private PropertySource Properties(Expression? properties, SyntaxNode element) => properties switch
    {
        null => new PropertySource(Map: null, element.Span),
        MapLiteral map when map.Entries.DistinctBy(entry => entry.Key.Name, StringComparer.Ordinal).Count() == map.Entries.Count => new PropertySource(
            map.Entries.ToDictionary(entry => entry.Key.Name, entry => planning.Expressions.Compile(entry.Value, slots), StringComparer.Ordinal), map.Span),
        _ => new PropertySource(planning.Expressions.Compile(properties, slots), properties.Span),
    };
}
