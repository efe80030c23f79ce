using Cypher.Storage.Sqlite.Connections;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>All tables of a graph, as one connection sees them.</summary>
internal sealed class GraphTables
{
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

    /// <summary>Fixes the snapshot; what was remembered of rows belongs to an older one.</summary>
    public void BeginTransaction()
    {
        Nodes.ForgetRows();
        Relationships.ForgetRows();
        Totals.Read();
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
