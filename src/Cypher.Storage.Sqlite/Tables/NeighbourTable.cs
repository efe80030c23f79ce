using System.Runtime.InteropServices;
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
    private readonly StatementPool _delete;
    private readonly BulkInsert _insert;

    public NeighbourTable(DatabaseConnection connection, string table)
    {
        _all = new StatementPool(connection, $"SELECT type, other, relationship FROM {table} WHERE node = ?1");
        _ofType = new StatementPool(connection, $"SELECT other, relationship FROM {table} WHERE node = ?1 AND type = ?2");
        _ofTypeTo = new StatementPool(connection, $"SELECT relationship FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3");
        _delete = new StatementPool(
            connection, $"DELETE FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3 AND relationship = ?4");
        _insert = new BulkInsert(connection, table, 4);
    }

    public IEnumerable<Neighbour> Find(long node)
    {
        using var statement = _all.Rent();
        statement.Bind(1, node);
        while (statement.Step())
        {
            yield return new Neighbour(node, statement.Code(0), statement.Integer(1), statement.Integer(2));
        }
    }

    public IEnumerable<Neighbour> Find(long node, int type)
    {
        using var statement = _ofType.Rent();
        statement.Bind(1, node);
        statement.Bind(2, type);
        while (statement.Step())
        {
            yield return new Neighbour(node, type, statement.Integer(0), statement.Integer(1));
        }
    }

    public IEnumerable<Neighbour> Find(long node, int type, long other)
    {
        using var statement = _ofTypeTo.Rent();
        statement.Bind(1, node);
        statement.Bind(2, type);
        statement.Bind(3, other);
        while (statement.Step())
        {
            yield return new Neighbour(node, type, other, statement.Integer(0));
        }
    }

    /// <summary>Inserts relationships; sorts them first, because rows in the order of the table are written together.</summary>
    public void Insert(List<Neighbour> neighbours)
    {
        neighbours.Sort();
        _insert.Begin(neighbours.Count);
        foreach (ref readonly var neighbour in CollectionsMarshal.AsSpan(neighbours))
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
}
