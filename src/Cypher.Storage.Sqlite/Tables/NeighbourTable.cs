using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Connections;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// Relationships by the node at one end, then type, then the node at the other end. Everything an expansion asks for lies
/// side by side in it, so that neighbours are found without reading rows of relationships.
/// </summary>
internal sealed class NeighbourTable
{
    // The list of a node with more neighbours is seldom wanted whole, and would be read in vain.
    private const int MostKeptOfOne = 512;

    private readonly StatementPool _all;
    private readonly StatementPool _ofType;
    private readonly StatementPool _ofTypeTo;
    private readonly StatementPool _pairs;
    private readonly StatementPool _delete;
    private readonly BulkInsert _insert;
    private readonly NameTable _types;
    private readonly bool _isOutgoing;
    private readonly NeighbourCache _cache = new();
    private bool _keepsRows;

    public NeighbourTable(DatabaseConnection connection, string table, NameTable types, bool isOutgoing)
    {
        _types = types;
        _isOutgoing = isOutgoing;
        _all = new StatementPool(connection, $"SELECT type, other, relationship FROM {table} WHERE node = ?1");
        _ofType = new StatementPool(connection, $"SELECT type, other, relationship FROM {table} WHERE node = ?1 AND type = ?2");
        _ofTypeTo = new StatementPool(connection, $"SELECT relationship FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3");
        _pairs = new StatementPool(connection, $"SELECT node, other FROM {table}");
        _delete = new StatementPool(
            connection, $"DELETE FROM {table} WHERE node = ?1 AND type = ?2 AND other = ?3 AND relationship = ?4");
        _insert = new BulkInsert(connection, table, 4);
    }

    /// <summary>The relationships of a node, lazily.</summary>
    /// <param name="node">The node.</param>
    /// <param name="types">The codes of their types, each once; empty for all.</param>
    /// <returns>Relationships in the order of the table, type by type.</returns>
    public IEnumerable<RelationshipRecord> Find(long node, int[] types) =>
        _keepsRows && ListOf(node) is { } kept ? kept.Of(types) : types.Length switch
        {
            0 => Read(node, NameTable.None),
            1 => Read(node, types[0]),
            _ => types.SelectMany(type => Read(node, type)),
        };

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
        if (_keepsRows && ListOf(node) is { } kept)
        {
            AddThoseTo(kept, type, other, ref found);
            return;
        }

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

    /// <summary>Begins a transaction.</summary>
    /// <param name="isReader">Whether it only reads, so that what it finds stays right.</param>
    /// <param name="isUnchanged">Whether the file is as it was in the last one.</param>
    public void BeginTransaction(bool isReader, bool isUnchanged)
    {
        _keepsRows = isReader;
        if (!isUnchanged)
        {
            _cache.Clear();
        }
    }

    private void AddThoseTo(NeighbourList neighbours, int type, long other, ref List<RelationshipRecord>? found)
    {
        foreach (var neighbour in neighbours.Of([type]))
        {
            if ((_isOutgoing ? neighbour.End : neighbour.Start) == other)
            {
                found ??= new List<RelationshipRecord>(1);
                found.Add(neighbour);
            }
        }
    }

    /// <summary>The neighbours of a node where they are not many; looking whether they are costs no more than these.</summary>
    private NeighbourList? ListOf(long node)
    {
        if (_cache.TryFind(node, out var known))
        {
            return known;
        }

        var read = new List<Neighbour>();
        using (var statement = Start(node, NameTable.None))
        {
            while (read.Count <= MostKeptOfOne && statement.Step())
            {
                read.Add(new Neighbour(node, statement.Code(0), statement.Integer(1), statement.Integer(2)));
            }
        }

        var list = read.Count > MostKeptOfOne
            ? null
            : new NeighbourList(read, row => Record(row.Relationship, _types.NameOf(row.Type), row.Node, row.Other));
        _cache.Keep(node, list);
        return list;
    }

    private IEnumerable<RelationshipRecord> Read(long node, int type)
    {
        using var statement = Start(node, type);
        while (statement.Step())
        {
            yield return Record(statement, node);
        }
    }

    private Statement Start(long node, int type)
    {
        var statement = (type == NameTable.None ? _all : _ofType).Rent();
        statement.Bind(1, node);
        if (type != NameTable.None)
        {
            statement.Bind(2, type);
        }

        return statement;
    }

    private RelationshipRecord Record(Statement statement, long node) =>
        Record(statement.Integer(2), _types.NameOf(statement.Code(0)), node, statement.Integer(1));

    private RelationshipRecord Record(long id, string type, long node, long other) =>
        _isOutgoing ? new RelationshipRecord(id, type, node, other) : new RelationshipRecord(id, type, other, node);
}
