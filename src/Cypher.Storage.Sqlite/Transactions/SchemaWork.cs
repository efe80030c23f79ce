using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Changes indexes and constraints. Each change is whole or not at all, also inside a transaction that goes on.</summary>
internal sealed class SchemaWork
{
    // Sorting more at once would need more memory than it saves time.
    private const int RowsTogether = 100_000;

    private readonly WorkingState _state;
    private readonly NodeWork _nodes;
    private readonly RelationshipWork _relationships;
    private readonly ExistenceCheck _existence;

    public SchemaWork(WorkingState state, NodeWork nodes, RelationshipWork relationships, ExistenceCheck existence)
    {
        _state = state;
        _nodes = nodes;
        _relationships = relationships;
        _existence = existence;
    }

    private GraphTables Tables => _state.Tables;

    public void Create(IndexDescriptor index) => Change(() => Fill(Tables.Schema.Insert(index)));

    public void Create(ConstraintDescriptor constraint) => Change(() =>
    {
        var rule = Tables.Schema.Insert(constraint);
        if (rule.Index is not null)
        {
            Fill(rule);
            CheckUnique(rule);
        }

        if (constraint.Kind != ConstraintKind.Unique)
        {
            _existence.RunOverAll(constraint);
        }
    });

    public void Drop(string name) => Change(() =>
    {
        var rule = _state.Schema.Rule(name);
        Tables.Schema.Delete(rule.Id);
        Tables.Indexes.Drop(rule.Id);
    });

    private void Change(Action change)
    {
        _state.BeginChange();
        _state.Flush();
        Tables.Connection.Execute("SAVEPOINT schema_change");
        try
        {
            change();
            Tables.Connection.Execute("RELEASE schema_change");
        }
        catch
        {
            Tables.Connection.TryExecute("ROLLBACK TO schema_change");
            Tables.Connection.TryExecute("RELEASE schema_change");
            throw;
        }

        _state.ChangeSchema(new SchemaView(Tables.Schema.Read()));
    }

    private void Fill(SchemaRule rule)
    {
        var index = new LiveIndex(rule.Id, rule.Index!, rule.Constraint);
        var rows = new List<IndexRow>();
        foreach (var (entity, properties) in Entities(index.Descriptor))
        {
            if (index.KeyOf(properties) is { } key)
            {
                rows.Add(new IndexRow(key, entity));
            }

            if (rows.Count == RowsTogether)
            {
                Tables.Indexes.Insert(rule.Id, rows);
                rows.Clear();
            }
        }

        Tables.Indexes.Insert(rule.Id, rows);
    }

    private IEnumerable<(long Entity, PropertyMap Properties)> Entities(IndexDescriptor index) =>
        index.EntityKind == SchemaEntityKind.Node
            ? _nodes.Scan(index.LabelOrType).Select(node => (node, _nodes.Properties(node)))
            : _relationships.Scan(index.LabelOrType).Select(record => (record.Id, _relationships.Properties(record.Id)));

    private void CheckUnique(SchemaRule rule)
    {
        if (Tables.Indexes.FindDouble(rule.Id) is var (first, second))
        {
            var properties = rule.Index!.EntityKind == SchemaEntityKind.Node ? _nodes.Properties(second) : _relationships.Properties(second);
            var index = new LiveIndex(rule.Id, rule.Index, rule.Constraint);
            throw StorageErrors.NotUnique(rule.Constraint!, index.ValuesOf(properties), first);
        }
    }
}
