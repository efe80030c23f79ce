using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Connections;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// Relationships by the node at one end, then type, then the node at the other end. Everything an expansion asks for lies
/// side by side in it, so that neighbours are found without reading rows of relationships.
/// </summary>
internal sealed class NeighbourTable
{
    private readonly StatementPool _all;
    private readonly StatementPool _ofType;
    private readonly StatementPool _ofTypeTo;
    private readonly StatementPool _pairs;
    private readonly StatementPool _delete;
    private readonly BulkInsert _insert;
    private readonly NameTable _types;
    private readonly bool _isOutgoing;

    public NeighbourTable(DatabaseConnection connection, string table, NameTable types, bool isOutgoing)
    {
        _types = types;
        _isOutgoing = isOutgoing;
        _all = new StatementPool(connection, $"SELECT type, other, relationship FROM {table} WHERE node = ?1");
        _ofType = new StatementPool(connection, $"SELECT other, relationship FROM {table} WHERE node = ?1 AND type = ?2");
        _ofTypeTo = new StatementPool(connection, $"SELECT relationship FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3");
        _pairs = new StatementPool(connection, $"SELECT node, other FROM {table}");
        _delete = new StatementPool(
            connection, $"DELETE FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3 AND relationship = ?4");
        _insert = new BulkInsert(connection, table, 4);
    }

    public IEnumerable<RelationshipRecord> Find(long node)
    {
        using var statement = _all.Rent();
        statement.Bind(1, node);
        while (statement.Step())
        {
            yield return Record(statement.Integer(2), _types.NameOf(statement.Code(0)), node, statement.Integer(1));
        }
    }

    public IEnumerable<RelationshipRecord> Find(long node, int type)
    {
        var name = _types.NameOf(type);
        using var statement = _ofType.Rent();
        statement.Bind(1, node);
        statement.Bind(2, type);
        while (statement.Step())
        {
            yield return Record(statement.Integer(1), name, node, statement.Integer(0));
        }
    }

    /// <summary>The two nodes of every relationship.</summary>
    public IEnumerable<(long Node, long Other)> Pairs()
    {
        using var statement = _pairs.Rent();
        while (statement.Step())
        {
            yield return (statement.Integer(0), statement.Integer(1));
        }
    }

    /// <summary>Appends the relationships of a type between two nodes; they are few, and usually none.</summary>
    public void Find(long node, int type, long other, ref List<RelationshipRecord>? found)
    {
        using var statement = _ofTypeTo.Rent();
        statement.Bind(1, node);
        statement.Bind(2, type);
        statement.Bind(3, other);
        while (statement.Step())
        {
            found ??= new List<RelationshipRecord>(1);
            found.Add(Record(statement.Integer(0), _types.NameOf(type), node, other));
        }
    }

    /// <summary>Inserts relationships in the order of the table: rows that lie side by side are written together.</summary>
    public void Insert(ReadOnlySpan<Neighbour> neighbours)
    {
        _insert.Begin(neighbours.Length);
        foreach (ref readonly var neighbour in neighbours)
        {
            _insert.Add(neighbour.Node);
            _insert.Add(neighbour.Type);
            _insert.Add(neighbour.Other);
            _insert.Add(neighbour.Relationship);
            _insert.EndRow();
        }
    }

    public void Delete(Neighbour neighbour)
    {
        using var statement = _delete.Rent();
        statement.Bind(1, neighbour.Node);
        statement.Bind(2, neighbour.Type);
        statement.Bind(3, neighbour.Other);
        statement.Bind(4, neighbour.Relationship);
        statement.Step();
    }

    private RelationshipRecord Record(long id, string type, long node, long other) =>
        _isOutgoing ? new RelationshipRecord(id, type, node, other) : new RelationshipRecord(id, type, other, node);
}
