using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>The indexes and constraints as one transaction sees them.</summary>
internal sealed class SchemaView
{
    private readonly Dictionary<string, SchemaRule> _rules;
    private readonly Dictionary<string, LiveIndex> _indexes;
    private readonly Dictionary<int, LiveIndex[]> _indexesOfLabelSets = [];
    private readonly Dictionary<string, LiveIndex[]> _indexesOfTypes = new(StringComparer.Ordinal);

    public SchemaView(IEnumerable<SchemaRule> rules)
    {
        _rules = rules.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
        _indexes = _rules.Values
            .Where(rule => rule.Index is not null)
            .ToDictionary(rule => rule.Name, rule => new LiveIndex(rule.Id, rule.Index!, rule.Constraint), StringComparer.Ordinal);
        Indexes = [.. _indexes.Values.Select(index => index.Descriptor).OrderBy(index => index.Name, StringComparer.Ordinal)];
        Constraints =
        [
            .. _rules.Values.Select(rule => rule.Constraint).OfType<ConstraintDescriptor>()
                .OrderBy(constraint => constraint.Name, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<IndexDescriptor> Indexes { get; }

    public IReadOnlyList<ConstraintDescriptor> Constraints { get; }

    public IEnumerable<SchemaRule> Rules => _rules.Values;

    public IEnumerable<LiveIndex> LiveIndexes => _indexes.Values;

    public LiveIndex Index(string name) => _indexes[name];

    public SchemaRule Rule(string name) => _rules[name];

    /// <summary>The indexes in which a node with these labels may be.</summary>
    public LiveIndex[] IndexesOf(LabelSet labels)
    {
        if (!_indexesOfLabelSets.TryGetValue(labels.Id, out var indexes))
        {
            indexes = [.. labels.Names.SelectMany(label => IndexesOn(SchemaEntityKind.Node, label))];
            _indexesOfLabelSets.Add(labels.Id, indexes);
        }

        return indexes;
    }

    /// <summary>The indexes on nodes with a label.</summary>
    public LiveIndex[] IndexesOfLabel(string label) => [.. IndexesOn(SchemaEntityKind.Node, label)];

    /// <summary>The indexes in which a relationship of a type may be.</summary>
    public LiveIndex[] IndexesOfType(string type)
    {
        if (!_indexesOfTypes.TryGetValue(type, out var indexes))
        {
            _indexesOfTypes.Add(type, indexes = [.. IndexesOn(SchemaEntityKind.Relationship, type)]);
        }

        return indexes;
    }

    /// <summary>The constraints that demand properties of nodes or of relationships.</summary>
    public IEnumerable<ConstraintDescriptor> Demands(SchemaEntityKind entity) =>
        Constraints.Where(constraint => constraint.EntityKind == entity && constraint.Kind != ConstraintKind.Unique);

    private IEnumerable<LiveIndex> IndexesOn(SchemaEntityKind entity, string labelOrType) => _indexes.Values.Where(index =>
        index.Descriptor.EntityKind == entity && string.Equals(index.Descriptor.LabelOrType, labelOrType, StringComparison.Ordinal));
}
