using Cypher.Storage.Sqlite.Connections;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>All tables of a graph, as one connection sees them.</summary>
internal sealed class GraphTables
{
    private const long NeverSeen = -1;

    private readonly StatementPool _changesByOthers;
    private long _seenChangesByOthers = NeverSeen;

    public GraphTables(DatabaseConnection connection)
    {
        Connection = connection;
        Totals = new GraphTotals(connection);
        Labels = new NameTable(connection, "label");
        Types = new NameTable(connection, "relationship_type");
        Keys = new NameTable(connection, "property_key");
        LabelSets = new LabelSetTable(connection, Labels);
        Nodes = new NodeTable(connection, LabelSets);
        Relationships = new RelationshipTable(connection, Types);
        Indexes = new IndexTable(connection);
        Schema = new SchemaTable(connection);
        Properties = new PropertyBlob(Keys);

        // SQLite's number for the state of the file as this connection sees it: it changes when another one commits.
        _changesByOthers = new StatementPool(connection, "PRAGMA data_version");
    }

    public DatabaseConnection Connection { get; }

    public GraphTotals Totals { get; }

    public NameTable Labels { get; }

    public NameTable Types { get; }

    public NameTable Keys { get; }

    public LabelSetTable LabelSets { get; }

    public NodeTable Nodes { get; }

    public RelationshipTable Relationships { get; }

    public IndexTable Indexes { get; }

    public SchemaTable Schema { get; }

    public PropertyBlob Properties { get; }

    /// <summary>Fixes the snapshot. What was remembered of rows is used again only by readers, and while nobody has committed since.</summary>
    /// <param name="isReader">Whether the transaction only reads.</param>
    public void BeginTransaction(bool isReader)
    {
        Totals.Read();
        var changes = CountChangesByOthers();
        var isUnchanged = isReader && changes == _seenChangesByOthers;
        _seenChangesByOthers = isReader ? changes : NeverSeen;
        Nodes.BeginTransaction(isReader, isUnchanged, Totals.NextNode);
        Relationships.BeginTransaction(isReader, isUnchanged, Totals.NextRelationship);
    }

    /// <summary>A number that changes whenever another connection has committed.</summary>
    /// <returns>The number, as of the snapshot.</returns>
    public long CountChangesByOthers()
    {
        using var statement = _changesByOthers.Rent();
        statement.Step();
        return statement.Integer(0);
    }

    /// <summary>Writes what was only counted so far.</summary>
    public void WriteCounts()
    {
        Labels.WriteMemberChanges();
        Types.WriteMemberChanges();
        Totals.Write();
    }

    public void EndTransaction(bool committed)
    {
        Labels.EndTransaction(committed);
        Types.EndTransaction(committed);
        Keys.EndTransaction(committed);
        LabelSets.EndTransaction(committed);
    }
}
