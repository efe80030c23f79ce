using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>
/// The conditions of a search for a shortest path. What must hold for every node or every relationship of the path
/// (<c>all(n IN nodes(p) WHERE …)</c>, <c>none(r IN relationships(p) WHERE …)</c>) is asked while the search goes on;
/// what looks at the path as a whole can only be asked at its end.
/// </summary>
internal sealed class SearchConditions(PlanningContext planning, SlotMap slots)
{
    private readonly List<CompiledExpression> _ofPath = [];
    private readonly List<CompiledExpression> _ofNodes = [];
    private readonly List<CompiledExpression> _ofRelationships = [];
    private int _nodeSlot = -1;
    private int _relationshipSlot = -1;

    /// <summary>What looks at the path as a whole.</summary>
    public IReadOnlyList<CompiledExpression> OfPath => _ofPath;

    /// <summary>Adds a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="path">The path's variable; null where it has none.</param>
    /// <param name="stepSlot">Where the search puts the relationship it looks at; -1 where it has no place yet.</param>
    public void Add(Expression condition, string? path, int stepSlot)
    {
        switch (Elements(condition, path))
        {
            case "NODES":
                _nodeSlot = _nodeSlot < 0 ? slots.DefineHidden() : _nodeSlot;
                _ofNodes.Add(Each((QuantifierExpression)condition, _nodeSlot));
                break;
            case "RELATIONSHIPS":
                _relationshipSlot = stepSlot >= 0 ? stepSlot : _relationshipSlot < 0 ? slots.DefineHidden() : _relationshipSlot;
                _ofRelationships.Add(Each((QuantifierExpression)condition, _relationshipSlot));
                break;
            default:
                _ofPath.Add(planning.Expressions.Compile(condition, slots));
                break;
        }
    }

    /// <summary>Adds the conditions on single nodes and relationships to a length.</summary>
    /// <param name="length">The length with the conditions inside the pattern.</param>
    /// <returns>The length with all of them.</returns>
    public VariableLength Extend(VariableLength length) => length with
    {
        NodeSlot = _nodeSlot,
        NodePredicates = _ofNodes,
        RelationshipSlot = length.RelationshipSlot >= 0 ? length.RelationshipSlot : _relationshipSlot,
        RelationshipPredicates = [.. length.RelationshipPredicates, .. _ofRelationships],
    };

    private static string? Elements(Expression condition, string? path) =>
        condition is QuantifierExpression
        {
            Kind: QuantifierKind.All or QuantifierKind.None,
            List: FunctionCall { Arguments: [Variable variable] } call,
        } && path is not null && variable.Name == path
            ? call.Name.Text.ToUpperInvariant()
            : null;

    private CompiledExpression Each(QuantifierExpression condition, int slot)
    {
        var inner = slots.Inner();
        inner.Alias(condition.Variable.Name, slot);
        var holds = condition.Kind == QuantifierKind.All
            ? condition.Predicate
            : new UnaryExpression(condition.Predicate.Span, UnaryOperator.Not, condition.Predicate);
        return planning.Expressions.Compile(holds, inner);
    }
}
