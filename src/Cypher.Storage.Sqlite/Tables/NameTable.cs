using Cypher.Engine.Storage;
using System.Runtime.InteropServices;
using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Format;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// The codes of labels, relationship types or property keys. Names are never taken away, so what was read once stays
/// right; names that other transactions added are read when they are first asked for.
/// </summary>
internal sealed class NameTable
{
    /// <summary>The code of no name.</summary>
    public const int None = 0;

    private readonly StatementPool _find;
    private readonly StatementPool _name;
    private readonly StatementPool _insert;
    private readonly StatementPool _members;
    private readonly StatementPool _count;
    private readonly StatementPool _all;
    private readonly StatementPool _used;
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private string?[] _names = new string?[64];
    private readonly List<string> _uncommitted = [];
    private readonly Dictionary<int, long> _memberChanges = [];

    public NameTable(DatabaseConnection connection, string table)
    {
        _find = new StatementPool(connection, $"SELECT id FROM {table} WHERE name = ?1");
        _name = new StatementPool(connection, $"SELECT name FROM {table} WHERE id = ?1");
        _insert = new StatementPool(connection, $"INSERT INTO {table}(name) VALUES (?1) RETURNING id");
        _members = new StatementPool(connection, $"SELECT members FROM {table} WHERE id = ?1");
        _count = new StatementPool(connection, $"UPDATE {table} SET members = members + ?2 WHERE id = ?1");
        _all = new StatementPool(connection, $"SELECT id FROM {table}");
        _used = new StatementPool(connection, $"SELECT id, members FROM {table}");
    }

    /// <summary>The code of a name, or <see cref="None"/>.</summary>
    public int Find(string name)
    {
        if (_codes.TryGetValue(name, out var known))
        {
            return known;
        }

        using var statement = _find.Rent();
        statement.Bind(1, TextBytes.ToArray(name));
        return statement.Step() ? Remember(name, statement.Code(0)) : None;
    }

    /// <summary>The code of a name, given now if it has none.</summary>
    public int Intern(string name)
    {
        var code = Find(name);
        if (code != None)
        {
            return code;
        }

        using var statement = _insert.Rent();
        statement.Bind(1, TextBytes.ToArray(name));
        statement.Step();
        _uncommitted.Add(name);
        code = Remember(name, statement.Code(0));
        statement.Step();
        return code;
    }

    /// <summary>Gives the keys of some properties codes where they have none.</summary>
    public void InternKeys(PropertyMap properties)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            Intern(properties.KeyAt(i));
        }
    }

    public string NameOf(int code)
    {
        if ((uint)code < (uint)_names.Length && _names[code] is { } known)
        {
            return known;
        }

        using var statement = _name.Rent();
        statement.Bind(1, code);
        if (!statement.Step())
        {
            throw DamagedFile.Because($"name {code} is missing");
        }

        var name = TextBytes.Read(statement.Bytes(0));
        Remember(name, code);
        return name;
    }

    /// <summary>How many entities have the name.</summary>
    public long CountMembers(int code)
    {
        using var statement = _members.Rent();
        statement.Bind(1, code);
        return (statement.Step() ? statement.Integer(0) : 0) + _memberChanges.GetValueOrDefault(code);
    }

    /// <summary>Notes that more or fewer entities have the name; it is written at the end of the transaction.</summary>
    public void ChangeMembers(int code, long by) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_memberChanges, code, out _) += by;

    /// <summary>The names that some entity has now, in ordinal order.</summary>
    public List<string> InUse()
    {
        var codes = new List<int>();
        using var statement = _used.Rent();
        while (statement.Step())
        {
            var code = statement.Code(0);
            if (statement.Integer(1) + _memberChanges.GetValueOrDefault(code) > 0)
            {
                codes.Add(code);
            }
        }

        return Sorted(codes);
    }

    /// <summary>All names that there are, in ordinal order.</summary>
    public List<string> All() => Sorted(AllCodes());

    /// <summary>The codes of all names that there are.</summary>
    public List<int> AllCodes()
    {
        var codes = new List<int>();
        using var statement = _all.Rent();
        while (statement.Step())
        {
            codes.Add(statement.Code(0));
        }

        return codes;
    }

    public void WriteMemberChanges()
    {
        foreach (var (code, change) in _memberChanges.Where(entry => entry.Value != 0))
        {
            using var statement = _count.Rent();
            statement.Bind(1, code);
            statement.Bind(2, change);
            statement.Run();
        }

        _memberChanges.Clear();
    }

    /// <summary>The transaction is over; a rollback takes back the names that it gave codes.</summary>
    public void EndTransaction(bool committed)
    {
        foreach (var name in committed ? [] : _uncommitted)
        {
            _codes.Remove(name, out var code);
            _names[code] = null;
        }

        _uncommitted.Clear();
        _memberChanges.Clear();
    }

    private List<string> Sorted(List<int> codes)
    {
        var names = codes.ConvertAll(NameOf);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private int Remember(string name, int code)
    {
        if (code >= _names.Length)
        {
            Array.Resize(ref _names, Math.Max(code + 1, _names.Length * 2));
        }

        _codes[name] = code;
        _names[code] = name;
        return code;
    }
}
