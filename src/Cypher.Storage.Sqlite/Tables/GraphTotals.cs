using Cypher.Storage.Sqlite.Connections;
using Cypher.Storage.Sqlite.Format;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>The one row about the whole graph. Reading it first is also what fixes the snapshot of a transaction.</summary>
internal sealed class GraphTotals
{
    private readonly StatementPool _read;
    private readonly StatementPool _write;

    public GraphTotals(DatabaseConnection connection)
    {
        _read = new StatementPool(connection, "SELECT next_node, next_relationship, nodes, relationships, schema_version FROM graph");
        _write = new StatementPool(
            connection,
            "UPDATE graph SET next_node = ?1, next_relationship = ?2, nodes = ?3, relationships = ?4, schema_version = ?5");
    }

    /// <summary>The id of the node that is created next.</summary>
    public long NextNode { get; set; }

    /// <summary>The id of the relationship that is created next.</summary>
    public long NextRelationship { get; set; }

    public long Nodes { get; set; }

    public long Relationships { get; set; }

    /// <summary>Another number after every change of indexes and constraints.</summary>
    public long SchemaVersion { get; set; }

    public void Read()
    {
        using var statement = _read.Rent();
        if (!statement.Step())
        {
            throw DamagedFile.Because("the row about the graph is missing");
        }

        NextNode = statement.Integer(0);
        NextRelationship = statement.Integer(1);
        Nodes = statement.Integer(2);
        Relationships = statement.Integer(3);
        SchemaVersion = statement.Integer(4);
    }

    public void Write()
    {
        using var statement = _write.Rent();
        statement.Bind(1, NextNode);
        statement.Bind(2, NextRelationship);
        statement.Bind(3, Nodes);
        statement.Bind(4, Relationships);
        statement.Bind(5, SchemaVersion);
        statement.Step();
    }
}
