using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Format;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>An index or constraint as its row has it.</summary>
/// <param name="Id">The number of the row, under which <see cref="IndexTable"/> keeps its entries.</param>
/// <param name="Index">The index; null for a constraint that needs none.</param>
/// <param name="Constraint">The constraint; null for an index of its own.</param>
internal sealed record SchemaRule(int Id, IndexDescriptor? Index, ConstraintDescriptor? Constraint)
{
    public string Name => Constraint?.Name ?? Index!.Name;
}

/// <summary>The rows of indexes and constraints.</summary>
internal sealed class SchemaTable
{
    // What the column "rule" means; a constraint has the number of its kind plus one.
    private const int PlainIndex = 0;

    private readonly StatementPool _all;
    private readonly StatementPool _insert;
    private readonly StatementPool _delete;
    private readonly ByteWriter _properties = new();

    public SchemaTable(DatabaseConnection connection)
    {
        _all = new StatementPool(connection, "SELECT id, name, rule, entity, label_or_type, properties FROM schema_rule");
        _insert = new StatementPool(
            connection,
            "INSERT INTO schema_rule(name, rule, entity, label_or_type, properties) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
        _delete = new StatementPool(connection, "DELETE FROM schema_rule WHERE id = ?1");
    }

    public List<SchemaRule> Read()
    {
        var rules = new List<SchemaRule>();
        using var statement = _all.Rent();
        while (statement.Step())
        {
            rules.Add(ReadRow(statement));
        }

        return rules;
    }

    public SchemaRule Insert(IndexDescriptor index) =>
        Rule(InsertRow(index.Name, PlainIndex, index.EntityKind, index.LabelOrType, index.Properties), index);

    public SchemaRule Insert(ConstraintDescriptor constraint)
    {
        var kind = (int)constraint.Kind + 1;
        return Rule(InsertRow(constraint.Name, kind, constraint.EntityKind, constraint.LabelOrType, constraint.Properties), constraint);
    }

    public void Delete(int id)
    {
        using var statement = _delete.Rent();
        statement.Bind(1, id);
        statement.Step();
    }

    private static SchemaRule Rule(int id, IndexDescriptor index) => new(id, index, null);

    private static SchemaRule Rule(int id, ConstraintDescriptor constraint)
    {
        var index = constraint.Kind == ConstraintKind.Exists
            ? null
            : new IndexDescriptor(constraint.Name, constraint.EntityKind, constraint.LabelOrType, constraint.Properties, constraint.Name);
        return new SchemaRule(id, index, constraint);
    }

    private static SchemaRule ReadRow(Statement row)
    {
        var (id, rule, entity) = (row.Code(0), row.Code(2), (SchemaEntityKind)row.Code(3));
        var (name, labelOrType) = (TextBytes.Read(row.Bytes(1)), TextBytes.Read(row.Bytes(4)));
        var properties = new List<string>();
        var reader = new ByteReader(row.Bytes(5));
        while (!reader.AtEnd)
        {
            properties.Add(TextBytes.Read(reader.Take(reader.Length())));
        }

        if (rule is < PlainIndex or > (int)ConstraintKind.Key + 1 || properties.Count == 0 || !Enum.IsDefined(entity))
        {
            throw DamagedFile.Because($"schema rule {id} is of an unknown kind");
        }

        return rule == PlainIndex
            ? Rule(id, new IndexDescriptor(name, entity, labelOrType, properties))
            : Rule(id, new ConstraintDescriptor(name, (ConstraintKind)(rule - 1), entity, labelOrType, properties));
    }

    private int InsertRow(string name, int rule, SchemaEntityKind entity, string labelOrType, IReadOnlyList<string> properties)
    {
        _properties.Clear();
        foreach (var property in properties)
        {
            var start = _properties.Length;
            TextBytes.Write(_properties, property);
            _properties.InsertLength(start);
        }

        using var statement = _insert.Rent();
        statement.Bind(1, TextBytes.ToArray(name));
        statement.Bind(2, rule);
        statement.Bind(3, (int)entity);
        statement.Bind(4, TextBytes.ToArray(labelOrType));
        statement.Bind(5, _properties.Written);
        statement.Step();
        var id = statement.Code(0);
        statement.Step();
        return id;
    }
}
