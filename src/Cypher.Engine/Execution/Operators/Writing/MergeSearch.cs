using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Storage;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Writing;

/// <summary>A property in the pattern of MERGE.</summary>
/// <param name="What">The property, for messages.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where it is written.</param>
internal readonly record struct MergedProperty(string What, CompiledExpression Value, SourceSpan Span);

/// <summary>How MERGE looks for what is there already.</summary>
internal abstract class MergeSearch
{
    /// <summary>The plans that it runs, to be printed.</summary>
    public abstract IReadOnlyList<Operator> Plans { get; }

    /// <summary>Finds the matches of a row.</summary>
    /// <param name="context">The running statement.</param>
    /// <param name="row">The row.</param>
    /// <param name="newSlots">The places of what is found.</param>
    /// <param name="found">Where each match is added: the values of these places.</param>
    /// <exception cref="GraphException">A property of the pattern is null.</exception>
    public abstract void Find(ExecutionContext context, GraphValue[] row, int[] newSlots, List<GraphValue[]> found);
}

/// <summary>Looks by a plan, whatever the pattern is.</summary>
/// <param name="plan">Finds the pattern.</param>
/// <param name="properties">The values of the pattern's properties: none may be null.</param>
internal sealed class PlannedMergeSearch(Operator plan, IReadOnlyList<MergedProperty> properties) : MergeSearch
{
    public override IReadOnlyList<Operator> Plans { get; } = [plan];

    public override void Find(ExecutionContext context, GraphValue[] row, int[] newSlots, List<GraphValue[]> found)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].Value.Evaluate(context, row).IsNull)
            {
                throw ExecutionErrors.MergeOfNull(properties[i].What, properties[i].Span);
            }
        }

        foreach (var _ in plan.Run(context, row))
        {
            found.Add(Array.ConvertAll(newSlots, slot => row[slot]));
        }
    }
}

/// <summary>
/// Looks for one relationship between two nodes that are known: what an import does with every row. The plan is there to be
/// printed and profiled; without a profile its work is done here, with nothing made for the row but what is found.
/// </summary>
/// <param name="plan">Finds the same.</param>
/// <param name="start">The place of the node on the left.</param>
/// <param name="end">The place of the node on the right.</param>
/// <param name="direction">As seen from the left.</param>
/// <param name="type">The relationship's type.</param>
/// <param name="properties">Its properties.</param>
internal sealed class RelationshipMergeSearch(
    Operator plan,
    int start,
    int end,
    ExpandDirection direction,
    string type,
    IReadOnlyList<(string Key, MergedProperty Property)> properties) : MergeSearch
{
    private readonly string[] _types = [type];
    private readonly PlannedMergeSearch _profiled = new(plan, [.. properties.Select(property => property.Property)]);
    private readonly (string Key, MergedProperty Property)[] _properties = [.. properties];

    public override IReadOnlyList<Operator> Plans => _profiled.Plans;

    public override void Find(ExecutionContext context, GraphValue[] row, int[] newSlots, List<GraphValue[]> found)
    {
        if (context.Profile is not null)
        {
            _profiled.Find(context, row, newSlots, found);
            return;
        }

        foreach (var (_, property) in _properties)
        {
            if (property.Value.Evaluate(context, row).IsNull)
            {
                throw ExecutionErrors.MergeOfNull(property.What, property.Span);
            }
        }

        if (row[start] is not StoredNode from || row[end] is not StoredNode to)
        {
            return;
        }

        foreach (var record in context.Reader.ExpandInto(from.Id, direction, _types, to.Id))
        {
            context.Touch();
            if (Holds(context, row, record.Id))
            {
                found.Add(newSlots.Length == 0 ? [] : [new StoredRelationship(record, context.Reader)]);
            }
        }
    }

    private bool Holds(ExecutionContext context, GraphValue[] row, long relationship)
    {
        foreach (var (key, property) in _properties)
        {
            var value = context.Reader.GetRelationshipProperty(relationship, key);
            if (ValueEquality.AreEqual(value, property.Value.Evaluate(context, row)) is not true)
            {
                return false;
            }
        }

        return true;
    }
}
