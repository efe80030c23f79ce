using Cypher.Storage.Sqlite.Connections;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>An entity under the key of its values.</summary>
internal readonly record struct IndexRow(byte[] Key, long Entity) : IComparable<IndexRow>
{
    public int CompareTo(IndexRow other)
    {
        var order = Key.AsSpan().SequenceCompareTo(other.Key);
        return order != 0 ? order : Entity.CompareTo(other.Entity);
    }
}

/// <summary>The entries of all property indexes.</summary>
internal sealed class IndexTable
{
    private readonly StatementPool _seek;
    private readonly StatementPool _range;
    private readonly StatementPool _all;
    private readonly StatementPool _delete;
    private readonly StatementPool _drop;
    private readonly BulkInsert _insert;

    public IndexTable(DatabaseConnection connection)
    {
        _seek = new StatementPool(connection, "SELECT entity FROM property_index WHERE rule = ?1 AND key = ?2 ORDER BY entity");
        _range = new StatementPool(
            connection, "SELECT key, entity FROM property_index WHERE rule = ?1 AND key >= ?2 AND key < ?3 ORDER BY key, entity");
        _all = new StatementPool(connection, "SELECT key, entity FROM property_index WHERE rule = ?1 ORDER BY key, entity");
        _delete = new StatementPool(connection, "DELETE FROM property_index WHERE rule = ?1 AND key = ?2 AND entity = ?3");
        _drop = new StatementPool(connection, "DELETE FROM property_index WHERE rule = ?1");
        _insert = new BulkInsert(connection, "property_index", 3);
    }

    /// <summary>Appends the entities under a key, ascending.</summary>
    public void Seek(int rule, ReadOnlySpan<byte> key, ICollection<long> found)
    {
        using var statement = _seek.Rent();
        statement.Bind(1, rule);
        statement.Bind(2, key);
        while (statement.Step())
        {
            found.Add(statement.Integer(0));
        }
    }

    /// <summary>The entries from a key on and before another, ascending.</summary>
    public IEnumerable<IndexRow> Range(int rule, byte[] from, byte[] before)
    {
        using var statement = _range.Rent();
        statement.Bind(1, rule);
        statement.Bind(2, from);
        statement.Bind(3, before);
        while (statement.Step())
        {
            yield return new IndexRow(statement.Bytes(0).ToArray(), statement.Integer(1));
        }
    }

    /// <summary>The first two entities in the order of an index that have the same key; null where all differ.</summary>
    public (long First, long Second)? FindDouble(int rule)
    {
        using var statement = _all.Rent();
        statement.Bind(1, rule);
        byte[] last = [];
        var lastEntity = 0L;
        while (statement.Step())
        {
            var key = statement.Bytes(0);
            if (key.SequenceEqual(last))
            {
                return (lastEntity, statement.Integer(1));
            }

            last = key.ToArray();
            lastEntity = statement.Integer(1);
        }

        return null;
    }

    public void Insert(int rule, List<IndexRow> rows)
    {
        rows.Sort();
        _insert.Begin(rows.Count);
        foreach (var row in rows)
        {
            _insert.Add(rule);
            _insert.Add(row.Key);
            _insert.Add(row.Entity);
            _insert.EndRow();
        }
    }

    public void Delete(int rule, byte[] key, long entity)
    {
        using var statement = _delete.Rent();
        statement.Bind(1, rule);
        statement.Bind(2, key);
        statement.Bind(3, entity);
        statement.Step();
    }

    public void Drop(int rule)
    {
        using var statement = _drop.Rent();
        statement.Bind(1, rule);
        statement.Step();
    }
}
