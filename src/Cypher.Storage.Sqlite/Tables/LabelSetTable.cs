using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Format;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>The labels of nodes that have the same ones. Nodes share these, in the file and in memory.</summary>
internal sealed class LabelSet
{
    public LabelSet(int id, int[] labels, string[] names)
    {
        Id = id;
        Labels = labels;
        Names = names;
    }

    public int Id { get; }

    /// <summary>The codes of the labels, ascending.</summary>
    public int[] Labels { get; }

    /// <summary>The names of the labels in ordinal order.</summary>
    public string[] Names { get; }

    public bool Contains(int label) => Array.IndexOf(Labels, label) >= 0;
}

/// <summary>The combinations of labels that occur; a node's row holds the number of its own.</summary>
internal sealed class LabelSetTable
{
    private readonly NameTable _labels;
    private readonly StatementPool _find;
    private readonly StatementPool _read;
    private readonly StatementPool _insert;
    private readonly Dictionary<int, LabelSet> _byId = [];
    private readonly Dictionary<int, LabelSet> _byOnlyCode = [];
    private readonly Dictionary<string, LabelSet> _byCodes = new(StringComparer.Ordinal);
    private readonly List<LabelSet> _uncommitted = [];
    private readonly ByteWriter _writer = new();

    public LabelSetTable(DatabaseConnection connection, NameTable labels)
    {
        _labels = labels;
        _find = new StatementPool(connection, "SELECT id FROM label_set WHERE labels = ?1");
        _read = new StatementPool(connection, "SELECT labels FROM label_set WHERE id = ?1");
        _insert = new StatementPool(connection, "INSERT INTO label_set(labels) VALUES (?1) RETURNING id");
    }

    public LabelSet Get(int id)
    {
        if (_byId.TryGetValue(id, out var known))
        {
            return known;
        }

        var codes = new List<int>();
        using var statement = _read.Rent();
        statement.Bind(1, id);
        if (!statement.Step())
        {
            throw DamagedFile.Because($"label set {id} is missing");
        }

        var reader = new ByteReader(statement.Bytes(0));
        while (!reader.AtEnd)
        {
            codes.Add(reader.Code());
        }

        return Remember(id, [.. codes]);
    }

    /// <summary>The set of some labels, made if there is none.</summary>
    /// <param name="codes">The codes, in any order, without doubles.</param>
    public LabelSet Intern(int[] codes)
    {
        Array.Sort(codes);
        if (codes.Length == 1 ? _byOnlyCode.TryGetValue(codes[0], out var known) : _byCodes.TryGetValue(CacheKey(codes), out known))
        {
            return known;
        }

        _writer.Clear();
        foreach (var code in codes)
        {
            _writer.VarUInt((ulong)code);
        }

        return FindId() is { } id ? Remember(id, codes) : Insert(codes);
    }

    public void EndTransaction(bool committed)
    {
        foreach (var set in committed ? [] : _uncommitted)
        {
            _byId.Remove(set.Id);
            _byCodes.Remove(CacheKey(set.Labels));
            if (set.Labels.Length == 1)
            {
                _byOnlyCode.Remove(set.Labels[0]);
            }
        }

        _uncommitted.Clear();
    }

    private static string CacheKey(int[] codes) => string.Join(',', codes);

    private int? FindId()
    {
        using var statement = _find.Rent();
        statement.Bind(1, _writer.Written);
        return statement.Step() ? statement.Code(0) : null;
    }

    private LabelSet Insert(int[] codes)
    {
        using var statement = _insert.Rent();
        statement.Bind(1, _writer.Written);
        statement.Step();
        var set = Remember(statement.Code(0), codes);
        statement.Step();
        _uncommitted.Add(set);
        return set;
    }

    private LabelSet Remember(int id, int[] codes)
    {
        var names = Array.ConvertAll(codes, _labels.NameOf);
        Array.Sort(names, StringComparer.Ordinal);
        var set = new LabelSet(id, codes, names);
        _byId[id] = set;
        _byCodes[CacheKey(codes)] = set;
        if (codes.Length == 1)
        {
            _byOnlyCode[codes[0]] = set;
        }

        return set;
    }
}
