using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Pending;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>A relationship as its row has it.</summary>
internal sealed class RelationshipRow(int type, long start, long end, byte[] properties) : PropertyRow(properties)
{
    public int Type { get; } = type;

    public long Start { get; } = start;

    public long End { get; } = end;
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
    private const int RowBytes = 16;

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

        var properties = statement.Bytes(3).ToArray();
        var row = new RelationshipRow(statement.Code(0), statement.Integer(1), statement.Integer(2), properties);
        _cache.Put(id, row, RowBytes + properties.Length);
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
    public void Insert(PendingRelationships pending)
    {
        var relationships = new Neighbour[pending.Count];
        var count = 0;
        foreach (var relationship in pending.Scan())
        {
            relationships[count++] = relationship;
        }

        var rows = relationships.AsSpan(0, count);
        InsertRows(rows, pending);
        InsertOfType(rows);
        rows.Sort();
        Outgoing.Insert(rows);
        foreach (ref var row in rows)
        {
            row = new Neighbour(row.Other, row.Type, row.Node, row.Relationship);
        }

        rows.Sort();
        Incoming.Insert(rows);
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

    /// <summary>Begins a transaction.</summary>
    /// <param name="isReader">Whether it only reads, so that what it finds stays right.</param>
    /// <param name="isUnchanged">Whether the file is as it was in the last one.</param>
    /// <param name="nextId">The id of the relationship that is created next.</param>
    public void BeginTransaction(bool isReader, bool isUnchanged, long nextId)
    {
        _cache.MakeRoomFor(nextId);
        Outgoing.BeginTransaction(isReader, isUnchanged);
        Incoming.BeginTransaction(isReader, isUnchanged);
        if (!isUnchanged)
        {
            _cache.Clear();
        }
    }

    private void InsertRows(ReadOnlySpan<Neighbour> relationships, PendingRelationships pending)
    {
        _insert.Begin(relationships.Length);
        foreach (ref readonly var relationship in relationships)
        {
            _insert.Add(relationship.Relationship);
            _insert.Add(relationship.Type);
            _insert.Add(relationship.Node);
            _insert.Add(relationship.Other);
            _insert.AddPinned(pending.Properties(pending.Find(relationship.Relationship)!.Value));
            _insert.EndRow();
        }
    }

    private void InsertOfType(Span<Neighbour> relationships)
    {
        // An import makes relationships of one type, and then they are in order already.
        if (!IsOfOneType(relationships))
        {
            relationships.Sort(static (one, other) =>
                one.Type != other.Type ? one.Type.CompareTo(other.Type) : one.Relationship.CompareTo(other.Relationship));
        }

        _insertOfType.Begin(relationships.Length);
        foreach (ref readonly var relationship in relationships)
        {
            _insertOfType.Add(relationship.Type);
            _insertOfType.Add(relationship.Relationship);
            _insertOfType.Add(relationship.Node);
            _insertOfType.Add(relationship.Other);
            _insertOfType.EndRow();
        }
    }

    private static bool IsOfOneType(ReadOnlySpan<Neighbour> relationships)
    {
        foreach (ref readonly var relationship in relationships)
        {
            if (relationship.Type != relationships[0].Type)
            {
                return false;
            }
        }

        return true;
    }
}
