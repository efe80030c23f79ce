using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Pending;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>
/// What the parts of one transaction share: the tables, what is pending, the schema. New nodes and relationships are held
/// back and written many at a time in the order of the tables, which is several times cheaper than one by one; every
/// reading part looks at both. All other changes go to the tables at once.
/// </summary>
internal sealed class WorkingState
{
    // Long texts as properties of relationships would otherwise count like numbers.
    private const long MostPendingBytes = 64L << 20;

    private readonly bool _canWrite;
    private readonly int _mostPending;

    public WorkingState(GraphTables tables, SchemaView schema, PairFilter? pairs, int mostPending)
    {
        var canWrite = pairs is not null;
        Pairs = pairs;
        Tables = tables;
        Schema = schema;
        _canWrite = canWrite;
        _mostPending = mostPending;

        // A reader has nothing pending: no id is as high as the highest.
        Nodes = new PendingNodes(canWrite ? tables.Totals.NextNode : long.MaxValue);
        Relationships = new PendingRelationships(canWrite ? tables.Totals.NextRelationship : long.MaxValue);
        WatchSchema();
    }

    public GraphTables Tables { get; }

    public SchemaView Schema { get; private set; }

    /// <summary>What a writer knows of pairs of nodes that are not joined in the file; null for a reader.</summary>
    public PairFilter? Pairs { get; }

    public PendingNodes Nodes { get; }

    public PendingRelationships Relationships { get; }

    /// <summary>Nodes that must be held against constraints at the end; empty where no constraint demands properties.</summary>
    public HashSet<long> ChangedNodes { get; } = [];

    public HashSet<long> ChangedRelationships { get; } = [];

    public bool WatchesNodes { get; private set; }

    public bool WatchesRelationships { get; private set; }

    public bool HasChanges { get; private set; }

    public bool IsWriter => _canWrite;

    /// <summary>Every change begins here.</summary>
    public void BeginChange()
    {
        if (!_canWrite)
        {
            throw StorageErrors.ReadOnlyTransaction();
        }

        HasChanges = true;
        if (Nodes.Count + Relationships.Count >= _mostPending || Relationships.PropertyBytes >= MostPendingBytes)
        {
            Flush();
        }
    }

    public void ChangeSchema(SchemaView schema)
    {
        Schema = schema;
        Tables.Totals.SchemaVersion++;
        WatchSchema();
    }

    /// <summary>Writes everything that is pending to the tables.</summary>
    public void Flush()
    {
        if (Nodes.Count > 0)
        {
            Tables.Nodes.Insert(Nodes.FirstId, Nodes.Drafts, Tables.Properties);
            Nodes.MoveToFile();
        }

        if (Relationships.Count > 0)
        {
            Tables.Relationships.Insert(Relationships);
            foreach (var relationship in Relationships.Scan())
            {
                Pairs!.Add(relationship.Node, relationship.Other);
            }

            Relationships.MoveToFile();
        }

        foreach (var index in Schema.LiveIndexes.Where(index => index.Pending.HasEntries))
        {
            Tables.Indexes.Insert(index.Rule, [.. index.Pending.Entries]);
            index.Pending.MoveToFile();
        }
    }

    private void WatchSchema()
    {
        WatchesNodes = _canWrite && Schema.Demands(SchemaEntityKind.Node).Any();
        WatchesRelationships = _canWrite && Schema.Demands(SchemaEntityKind.Relationship).Any();
    }
}
