using PropertyGraph;

namespace Cypher.Storage.Sqlite.Format;

/// <summary>The file holds what this format never writes, although SQLite could read it.</summary>
internal static class DamagedFile
{
    public static GraphException Because(string finding) => new(new GraphError(
        GraphErrorCodes.DatabaseUnavailable,
        $"The graph database is damaged: {finding}. Restore it from a backup, or build it again from its sources."));
}
