namespace Cypher.Storage.Sqlite.Format;

/// <summary>What makes a SQLite file a graph of ours. docs/storage-format.md describes it for people.</summary>
internal static class FileFormat
{
    /// <summary>"CyGr" in the header of the file, where SQLite keeps the mark of the application.</summary>
    public const int ApplicationId = 0x43794772;

    /// <summary>The version of tables, values and keys that this program reads and writes.</summary>
    public const int Version = 1;

    /// <summary>Creates the tables of an empty graph.</summary>
    public const string Create = """
        CREATE TABLE graph(
          id INTEGER PRIMARY KEY CHECK (id = 1), next_node INTEGER NOT NULL, next_relationship INTEGER NOT NULL,
          nodes INTEGER NOT NULL, relationships INTEGER NOT NULL, schema_version INTEGER NOT NULL) STRICT;
        CREATE TABLE label(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, members INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE relationship_type(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, members INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE property_key(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE) STRICT;
        CREATE TABLE label_set(id INTEGER PRIMARY KEY, labels BLOB NOT NULL UNIQUE) STRICT;
        CREATE TABLE node(id INTEGER PRIMARY KEY, label_set INTEGER NOT NULL, properties BLOB) STRICT;
        CREATE TABLE node_label(label INTEGER NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (label, node)) STRICT, WITHOUT ROWID;
        CREATE TABLE relationship(
          id INTEGER PRIMARY KEY, type INTEGER NOT NULL, start_node INTEGER NOT NULL, end_node INTEGER NOT NULL,
          properties BLOB) STRICT;
        CREATE TABLE relationship_of_type(
          type INTEGER NOT NULL, relationship INTEGER NOT NULL, start_node INTEGER NOT NULL, end_node INTEGER NOT NULL,
          PRIMARY KEY (type, relationship)) STRICT, WITHOUT ROWID;
        CREATE TABLE outgoing(
          node INTEGER NOT NULL, type INTEGER NOT NULL, other INTEGER NOT NULL, relationship INTEGER NOT NULL,
          PRIMARY KEY (node, type, other, relationship)) STRICT, WITHOUT ROWID;
        CREATE TABLE incoming(
          node INTEGER NOT NULL, type INTEGER NOT NULL, other INTEGER NOT NULL, relationship INTEGER NOT NULL,
          PRIMARY KEY (node, type, other, relationship)) STRICT, WITHOUT ROWID;
        CREATE TABLE schema_rule(
          id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, rule INTEGER NOT NULL, entity INTEGER NOT NULL,
          label_or_type BLOB NOT NULL, properties BLOB NOT NULL) STRICT;
        CREATE TABLE property_index(
          rule INTEGER NOT NULL, key BLOB NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (rule, key, entity)) STRICT, WITHOUT ROWID;
        INSERT INTO graph VALUES (1, 0, 0, 0, 0, 0);
        """;
}
