using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Pending;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>A node as its row has it.</summary>
internal sealed class NodeRow(LabelSet labels, byte[] properties) : PropertyRow(properties)
{
    public LabelSet Labels { get; } = labels;
}

/// <summary>The rows of nodes, and which nodes have a label.</summary>
internal sealed class NodeTable
{
    // The nodes of a small label are asked for again and again; those of a large one only fill the memory.
    private const int MostMembersKept = 16384;

    private readonly LabelSetTable _labelSets;
    private readonly Dictionary<int, long[]> _members = [];
    private readonly RowCache<NodeRow> _cache = new();
    private readonly StatementPool _find;
    private readonly StatementPool _scan;
    private readonly StatementPool _scanLabel;
    private readonly StatementPool _setProperties;
    private readonly StatementPool _setLabels;
    private readonly StatementPool _delete;
    private readonly StatementPool _addLabel;
    private readonly StatementPool _removeLabel;
    private readonly BulkInsert _insert;
    private readonly BulkInsert _insertLabels;
    private bool _keepsMembers;

    public NodeTable(DatabaseConnection connection, LabelSetTable labelSets)
    {
        _labelSets = labelSets;
        _find = new StatementPool(connection, "SELECT label_set, properties FROM node WHERE id = ?1");
        _scan = new StatementPool(connection, "SELECT id FROM node WHERE id < ?1 ORDER BY id");
        _scanLabel = new StatementPool(connection, "SELECT node FROM node_label WHERE label = ?1 AND node < ?2 ORDER BY node");
        _setProperties = new StatementPool(connection, "UPDATE node SET properties = ?2 WHERE id = ?1");
        _setLabels = new StatementPool(connection, "UPDATE node SET label_set = ?2 WHERE id = ?1");
        _delete = new StatementPool(connection, "DELETE FROM node WHERE id = ?1");
        _addLabel = new StatementPool(connection, "INSERT INTO node_label VALUES (?1, ?2)");
        _removeLabel = new StatementPool(connection, "DELETE FROM node_label WHERE label = ?1 AND node = ?2");
        _insert = new BulkInsert(connection, "node", 3);
        _insertLabels = new BulkInsert(connection, "node_label", 2);
    }

    /// <summary>The row of a node; null where it is not in the file.</summary>
    public NodeRow? Find(long id)
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

        var properties = statement.Bytes(1).ToArray();
        var row = new NodeRow(_labelSets.Get(statement.Code(0)), properties);
        _cache.Put(id, row, 1 + properties.Length);
        return row;
    }

    /// <summary>The ids of nodes below one, ascending.</summary>
    public IEnumerable<long> Scan(long below)
    {
        using var statement = _scan.Rent();
        statement.Bind(1, below);
        while (statement.Step())
        {
            yield return statement.Integer(0);
        }
    }

    /// <summary>The ids of nodes below one that have a label, ascending.</summary>
    public IEnumerable<long> Scan(int label, long below) =>
        _keepsMembers && _members.TryGetValue(label, out var known) ? known : Read(label, below);

    /// <summary>Inserts nodes with the ids from one on.</summary>
    public void Insert(long firstId, IReadOnlyList<NodeDraft?> nodes, PropertyBlob blob)
    {
        var labels = new List<(int Label, long Node)>();
        _insert.Begin(nodes.Count(node => node is not null));
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is not { } node)
            {
                continue;
            }

            _insert.Add(firstId + i);
            _insert.Add(node.Labels.Id);
            _insert.Add(blob.Write(node.Properties));
            _insert.EndRow();
            foreach (var label in node.Labels.Labels)
            {
                labels.Add((label, firstId + i));
            }
        }

        // In the order of the table, so that neighbours in it are written together.
        labels.Sort();
        _insertLabels.Begin(labels.Count);
        foreach (var (label, node) in labels)
        {
            _insertLabels.Add(label);
            _insertLabels.Add(node);
            _insertLabels.EndRow();
        }
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

    /// <summary>Gives a node a label more or less.</summary>
    /// <param name="id">The node.</param>
    /// <param name="labels">All labels that it has then.</param>
    /// <param name="label">The label that came or went.</param>
    /// <param name="added">Whether it came.</param>
    public void SetLabels(long id, LabelSet labels, int label, bool added)
    {
        _cache.Forget(id);
        using var update = _setLabels.Rent();
        update.Bind(1, id);
        update.Bind(2, labels.Id);
        update.Step();
        Mark(added ? _addLabel : _removeLabel, label, id);
    }

    public void Delete(long id, LabelSet labels)
    {
        _cache.Forget(id);
        using var delete = _delete.Rent();
        delete.Bind(1, id);
        delete.Step();
        foreach (var label in labels.Labels)
        {
            Mark(_removeLabel, label, id);
        }
    }

    /// <summary>Begins a transaction.</summary>
    /// <param name="isReader">Whether it only reads, so that what it finds stays right.</param>
    /// <param name="isUnchanged">Whether the file is as it was in the last one.</param>
    /// <param name="nextId">The id of the node that is created next.</param>
    public void BeginTransaction(bool isReader, bool isUnchanged, long nextId)
    {
        _cache.MakeRoomFor(nextId);
        _keepsMembers = isReader;
        if (!isUnchanged)
        {
            _cache.Clear();
            _members.Clear();
        }
    }

    private IEnumerable<long> Read(int label, long below)
    {
        List<long>? read = _keepsMembers ? [] : null;
        using (var statement = _scanLabel.Rent())
        {
            statement.Bind(1, label);
            statement.Bind(2, below);
            while (statement.Step())
            {
                var node = statement.Integer(0);
                read?.Add(node);
                yield return node;
                read = read is { Count: < MostMembersKept } ? read : null;
            }
        }

        if (read is not null)
        {
            _members[label] = [.. read];
        }
    }

    private static void Mark(StatementPool change, int label, long node)
    {
        using var statement = change.Rent();
        statement.Bind(1, label);
        statement.Bind(2, node);
        statement.Step();
    }
}
