using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Pending;
using Cypher.Storage.Sqlite.Tables;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Reads and changes single relationships, those in the file and those that are pending.</summary>
internal sealed class RelationshipWork
{
    private readonly WorkingState _state;
    private readonly IndexWork _indexes;

    public RelationshipWork(WorkingState state, IndexWork indexes)
    {
        _state = state;
        _indexes = indexes;
    }

    private GraphTables Tables => _state.Tables;

    private PendingRelationships Pending => _state.Relationships;

    public RelationshipRecord? Find(long id)
    {
        if (Pending.Holds(id))
        {
            return Pending.Find(id) is { } draft ? Record(new Neighbour(draft.Start, draft.Type, draft.End, id)) : null;
        }

        return Tables.Relationships.Find(id) is { } row
            ? new RelationshipRecord(id, Tables.Types.NameOf(row.Type), row.Start, row.End)
            : null;
    }

    public IEnumerable<RelationshipRecord> Scan(string? type)
    {
        var code = type is null ? NameTable.None : Tables.Types.Find(type);
        if (type is not null && code == NameTable.None)
        {
            return [];
        }

        var inFile = type is null ? Tables.Relationships.Scan(Pending.FirstId) : Tables.Relationships.Scan(code, Pending.FirstId);
        var records = inFile.Select(Record);
        return Pending.Count == 0 ? records : records.Concat(
            Pending.Scan().Where(draft => type is null || draft.Type == code).Select(Record));
    }

    public GraphValue Property(long id, string key) => Pending.Holds(id)
        ? Tables.Properties.Find(Pending.Properties(Draft(id)), key)
        : Row(id).Find(Tables.Properties, key);

    public PropertyMap Properties(long id) => Pending.Holds(id)
        ? Tables.Properties.Read(Pending.Properties(Draft(id)))
        : Row(id).All(Tables.Properties);

    public long Create(string type, long start, long end, IReadOnlyDictionary<string, GraphValue> properties)
    {
        _state.BeginChange();
        var id = Tables.Totals.NextRelationship;
        var code = Tables.Types.Intern(type);
        var given = PropertyMap.Of(properties);
        _indexes.Move(_state.Schema.IndexesOfType(type), id, true, null, given);
        Pending.Add(code, start, end, Tables.Properties.Write(given));
        Tables.Totals.NextRelationship++;
        Count(code, 1);
        Watch(id);
        return id;
    }

    public void Delete(long id)
    {
        _state.BeginChange();
        var isPending = Pending.Holds(id);
        var code = isPending ? Draft(id).Type : Row(id).Type;
        _indexes.Move(_state.Schema.IndexesOfType(Tables.Types.NameOf(code)), id, isPending, Properties(id), null);
        if (isPending)
        {
            Pending.Delete(id);
        }
        else
        {
            Tables.Relationships.Delete(id, Row(id));
        }

        Count(code, -1);
    }

    public void SetProperty(long id, string key, GraphValue value)
    {
        _state.BeginChange();
        var isPending = Pending.Holds(id);
        var type = Tables.Types.NameOf(isPending ? Draft(id).Type : Row(id).Type);
        var old = Properties(id);
        var properties = old.With(key, value);
        _indexes.Move(_state.Schema.IndexesOfType(type), id, isPending, old, properties);
        Watch(id);
        if (isPending)
        {
            Pending.SetProperties(id, Tables.Properties.Write(properties));
        }
        else
        {
            Tables.Relationships.SetProperties(id, Tables.Properties.Write(properties));
        }
    }

    private RelationshipDraft Draft(long id) => Pending.Find(id) ?? throw NotThere(id);

    private RelationshipRow Row(long id) => Tables.Relationships.Find(id) ?? throw NotThere(id);

    private static InvalidOperationException NotThere(long id) => new($"There is no relationship {id}.");

    private RelationshipRecord Record(Neighbour row) => new(row.Relationship, Tables.Types.NameOf(row.Type), row.Node, row.Other);


    private void Count(int type, int by)
    {
        Tables.Totals.Relationships += by;
        Tables.Types.ChangeMembers(type, by);
    }

    private void Watch(long id)
    {
        if (_state.WatchesRelationships)
        {
            _state.ChangedRelationships.Add(id);
        }
    }
}
