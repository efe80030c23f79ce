using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Tables;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>One transaction: hands each request to the part that knows how.</summary>
internal sealed class SqliteTransaction : IStorageTransaction
{
    private readonly Session _session;
    private readonly WorkingState _state;
    private readonly IndexWork _indexes;
    private readonly NodeWork _nodes;
    private readonly RelationshipWork _relationships;
    private readonly Expansion _expansion;
    private readonly ExistenceCheck _existence;
    private readonly SchemaWork _schema;
    private bool _isOver;

    public SqliteTransaction(Session session, WorkingState state)
    {
        _session = session;
        _state = state;
        _indexes = new IndexWork(state);
        _nodes = new NodeWork(state, _indexes);
        _relationships = new RelationshipWork(state, _indexes);
        _expansion = new Expansion(state);
        _existence = new ExistenceCheck(_nodes, _relationships);
        _schema = new SchemaWork(state, _nodes, _relationships, _existence);
    }

    private GraphTables Tables
    {
        get
        {
            CheckOpen();
            return _state.Tables;
        }
    }

    private NodeWork Nodes
    {
        get
        {
            CheckOpen();
            return _nodes;
        }
    }

    private RelationshipWork Relationships
    {
        get
        {
            CheckOpen();
            return _relationships;
        }
    }

    public long CountNodes(string? label = null) => label is null ? Tables.Totals.Nodes : CountMembers(Tables.Labels, label);

    public long CountRelationships(string? type = null) => type is null ? Tables.Totals.Relationships : CountMembers(Tables.Types, type);

    public bool NodeExists(long node) => Nodes.Exists(node);

    public IEnumerable<long> ScanNodes() => Nodes.Scan();

    public IEnumerable<long> ScanNodes(string label) => Nodes.Scan(label);

    public IReadOnlyList<long> SeekNodes(IndexDescriptor index, GraphValue value)
    {
        CheckOpen();
        return _indexes.Seek(_state.Schema.Index(index.Name), value);
    }

    public IEnumerable<long> SeekNodes(IndexDescriptor index, ValueRange range)
    {
        CheckOpen();
        return _indexes.Seek(_state.Schema.Index(index.Name), range);
    }

    public IReadOnlyList<string> GetLabels(long node) => Nodes.Labels(node).Names;

    public bool HasLabel(long node, string label) => Nodes.HasLabel(node, label);

    public GraphValue GetNodeProperty(long node, string key) => Nodes.Property(node, key);

    public IReadOnlyDictionary<string, GraphValue> GetNodeProperties(long node) => Nodes.Properties(node);

    public RelationshipRecord? FindRelationship(long relationship) => Relationships.Find(relationship);

    public IEnumerable<RelationshipRecord> ScanRelationships(string? type = null) => Relationships.Scan(type);

    public IEnumerable<RelationshipRecord> Expand(long node, ExpandDirection direction, IReadOnlyList<string> types)
    {
        CheckOpen();
        return _expansion.Expand(node, direction, types);
    }

    public IEnumerable<RelationshipRecord> ExpandInto(long from, ExpandDirection direction, IReadOnlyList<string> types, long to)
    {
        CheckOpen();
        return _expansion.ExpandInto(from, direction, types, to);
    }

    public GraphValue GetRelationshipProperty(long relationship, string key) => Relationships.Property(relationship, key);

    public IReadOnlyDictionary<string, GraphValue> GetRelationshipProperties(long relationship) => Relationships.Properties(relationship);

    public IReadOnlyList<string> GetLabelsInUse() => Tables.Labels.InUse();

    public IReadOnlyList<string> GetRelationshipTypesInUse() => Tables.Types.InUse();

    public IReadOnlyList<string> GetPropertyKeys() => Tables.Keys.All();

    public IReadOnlyList<IndexDescriptor> GetIndexes()
    {
        CheckOpen();
        return _state.Schema.Indexes;
    }

    public IReadOnlyList<ConstraintDescriptor> GetConstraints()
    {
        CheckOpen();
        return _state.Schema.Constraints;
    }

    public long CreateNode(IReadOnlyCollection<string> labels, IReadOnlyDictionary<string, GraphValue> properties) =>
        Nodes.Create(labels, properties);

    public void DeleteNode(long node)
    {
        CheckOpen();
        if (_expansion.Expand(node, ExpandDirection.Both, []).Any())
        {
            throw new InvalidOperationException($"Node {node} still has relationships.");
        }

        _nodes.Delete(node);
    }

    public bool AddLabel(long node, string label) => Nodes.AddLabel(node, label);

    public bool RemoveLabel(long node, string label) => Nodes.RemoveLabel(node, label);

    public void SetNodeProperty(long node, string key, GraphValue value) => Nodes.SetProperty(node, key, value);

    public long CreateRelationship(string type, long start, long end, IReadOnlyDictionary<string, GraphValue> properties) =>
        Relationships.Create(type, start, end, properties);

    public void DeleteRelationship(long relationship) => Relationships.Delete(relationship);

    public void SetRelationshipProperty(long relationship, string key, GraphValue value) =>
        Relationships.SetProperty(relationship, key, value);

    public void CreateIndex(IndexDescriptor index)
    {
        CheckOpen();
        _schema.Create(index);
    }

    public void DropIndex(string name)
    {
        CheckOpen();
        _schema.Drop(name);
    }

    public void CreateConstraint(ConstraintDescriptor constraint)
    {
        CheckOpen();
        _schema.Create(constraint);
    }

    public void DropConstraint(string name)
    {
        CheckOpen();
        _schema.Drop(name);
    }

    public void Commit()
    {
        CheckOpen();
        if (_state.HasChanges)
        {
            _existence.Run(_state);
            _state.Flush();
            _state.Tables.WriteCounts();
        }

        _session.Commit(_state);
        _isOver = true;
    }

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            _session.Rollback();
        }
    }

    private static long CountMembers(NameTable names, string name)
    {
        var code = names.Find(name);
        return code == NameTable.None ? 0 : names.CountMembers(code);
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(_isOver, this);
}
