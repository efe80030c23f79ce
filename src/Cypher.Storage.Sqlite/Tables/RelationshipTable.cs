using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Pending;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>A relationship as its row has it.</summary>
internal sealed class RelationshipRow(int type, long start, long end, byte[] properties)
{
    public int Type { get; } = type;

    public long Start { get; } = start;

    public long End { get; } = end;

    public byte[] Properties { get; } = properties;
}

/// <summary>A relationship seen from one of its nodes, in the order of the tables of neighbours.</summary>
internal readonly record struct Neighbour(long Node, int Type, long Other, long Relationship) : IComparable<Neighbour>
{
    public int CompareTo(Neighbour other)
    {
        var order = Node.CompareTo(other.Node);
        order = order != 0 ? order : Type.CompareTo(other.Type);
        order = order != 0 ? order : Other.CompareTo(other.Other);
        return order != 0 ? order : Relationship.CompareTo(other.Relationship);
    }
}

/// <summary>The rows of relationships and which there are of a type.</summary>
internal sealed class RelationshipTable
{
    private readonly RowCache<RelationshipRow> _cache = new();
    private readonly StatementPool _find;
    private readonly StatementPool _scan;
    private readonly StatementPool _scanType;
    private readonly StatementPool _setProperties;
    private readonly StatementPool _delete;
    private readonly StatementPool _deleteOfType;
    private readonly BulkInsert _insert;
    private readonly BulkInsert _insertOfType;

    public RelationshipTable(DatabaseConnection connection, NameTable types)
    {
        _find = new StatementPool(connection, "SELECT type, start_node, end_node, properties FROM relationship WHERE id = ?1");
        _scan = new StatementPool(connection, "SELECT id, type, start_node, end_node FROM relationship WHERE id < ?1 ORDER BY id");
        _scanType = new StatementPool(
            connection,
            "SELECT relationship, start_node, end_node FROM relationship_of_type WHERE type = ?1 AND relationship < ?2 ORDER BY relationship");
        _setProperties = new StatementPool(connection, "UPDATE relationship SET properties = ?2 WHERE id = ?1");
        _delete = new StatementPool(connection, "DELETE FROM relationship WHERE id = ?1");
        _deleteOfType = new StatementPool(connection, "DELETE FROM relationship_of_type WHERE type = ?1 AND relationship = ?2");
        Outgoing = new NeighbourTable(connection, "outgoing", types, isOutgoing: true);
        Incoming = new NeighbourTable(connection, "incoming", types, isOutgoing: false);
        _insert = new BulkInsert(connection, "relationship", 5);
        _insertOfType = new BulkInsert(connection, "relationship_of_type", 4);
    }

    public NeighbourTable Outgoing { get; }

    public NeighbourTable Incoming { get; }

    /// <summary>The row of a relationship; null where it is not in the file.</summary>
    public RelationshipRow? Find(long id)
    {
        if (_cache.Find(id) is { } cached)
        {
            return cached;
        }

        using var statement = _find.Rent();
        statement.Bind(1, id);
        if (!statement.Step())
        {
            return null;
        }

        var row = new RelationshipRow(statement.Code(0), statement.Integer(1), statement.Integer(2), statement.Bytes(3).ToArray());
        _cache.Put(id, row);
        return row;
    }

    /// <summary>The relationships with ids below one, ascending; as seen from their start.</summary>
    public IEnumerable<Neighbour> Scan(long below)
    {
        using var statement = _scan.Rent();
        statement.Bind(1, below);
        while (statement.Step())
        {
            yield return new Neighbour(statement.Integer(2), statement.Code(1), statement.Integer(3), statement.Integer(0));
        }
    }

    /// <summary>The relationships of a type with ids below one, ascending; as seen from their start.</summary>
    public IEnumerable<Neighbour> Scan(int type, long below)
    {
        using var statement = _scanType.Rent();
        statement.Bind(1, type);
        statement.Bind(2, below);
        while (statement.Step())
        {
            yield return new Neighbour(statement.Integer(1), type, statement.Integer(2), statement.Integer(0));
        }
    }

    /// <summary>Inserts relationships, each table's rows in the order of that table.</summary>
    public void Insert(PendingRelationships pending, PropertyBlob blob)
    {
        var outgoing = new List<Neighbour>(pending.Count);
        var incoming = new List<Neighbour>(pending.Count);
        foreach (var (id, draft) in pending.Scan())
        {
            outgoing.Add(new Neighbour(draft.Start, draft.Type, draft.End, id));
            incoming.Add(new Neighbour(draft.End, draft.Type, draft.Start, id));
        }

        _insert.Begin(outgoing.Count);
        foreach (var (id, draft) in pending.Scan())
        {
            _insert.Add(id);
            _insert.Add(draft.Type);
            _insert.Add(draft.Start);
            _insert.Add(draft.End);
            _insert.Add(blob.Write(draft.Properties));
            _insert.EndRow();
        }

        InsertOfType(outgoing);
        Outgoing.Insert(outgoing);
        Incoming.Insert(incoming);
    }

    public void SetProperties(long id, ReadOnlySpan<byte> properties)
    {
        _cache.Forget(id);
        using var statement = _setProperties.Rent();
        statement.Bind(1, id);
        if (properties.IsEmpty)
        {
            statement.BindNull(2);
        }
        else
        {
            statement.Bind(2, properties);
        }

        statement.Step();
    }

    public void Delete(long id, RelationshipRow row)
    {
        _cache.Forget(id);
        using var delete = _delete.Rent();
        delete.Bind(1, id);
        delete.Step();
        using var deleteOfType = _deleteOfType.Rent();
        deleteOfType.Bind(1, row.Type);
        deleteOfType.Bind(2, id);
        deleteOfType.Step();
        Outgoing.Delete(new Neighbour(row.Start, row.Type, row.End, id));
        Incoming.Delete(new Neighbour(row.End, row.Type, row.Start, id));
    }

    public void ForgetRows() => _cache.Clear();

    private void InsertOfType(List<Neighbour> relationships)
    {
        relationships.Sort(static (one, other) =>
            one.Type != other.Type ? one.Type.CompareTo(other.Type) : one.Relationship.CompareTo(other.Relationship));
        _insertOfType.Begin(relationships.Count);
        foreach (var relationship in relationships)
        {
            _insertOfType.Add(relationship.Type);
            _insertOfType.Add(relationship.Relationship);
            _insertOfType.Add(relationship.Node);
            _insertOfType.Add(relationship.Other);
            _insertOfType.EndRow();
        }
    }
}
