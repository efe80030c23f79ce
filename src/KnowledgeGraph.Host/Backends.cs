using Cypher.Engine;
using Cypher.Storage.Sqlite;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;
using PropertyGraph.Neo4j;

namespace KnowledgeGraph.Host;

/// <summary>Whether a command makes a database that is not there.</summary>
internal enum OpenMode
{
    /// <summary>It has to be there.</summary>
    Existing,

    /// <summary>It is made.</summary>
    Create,
}

/// <summary>The databases that can stand behind the contract, chosen by what <c>--database</c> says.</summary>
internal static class Backends
{
    private const string SchemeEnd = "://";
    private const string EmbeddedScheme = "embedded:";

    /// <summary>Whether a database is named by the address of a server; otherwise it is a file.</summary>
    public static bool IsServer(string database) => EmbeddedFile(database) is null && database.Contains(SchemeEnd, StringComparison.Ordinal);

    /// <summary>The file in <c>embedded:PATH</c>; null where a database is named otherwise.</summary>
    public static string? EmbeddedFile(string database)
    {
        if (!database.StartsWith(EmbeddedScheme, StringComparison.Ordinal))
        {
            return null;
        }

        var path = database[EmbeddedScheme.Length..];
        return path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path;
    }

    /// <summary>Opens the database of a session. Dispose it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="mode">Whether it is made where it is not there.</param>
    /// <param name="loadFolder">The folder from which LOAD CSV may read where the database is a file; null refuses LOAD CSV. A server has its own.</param>
    /// <exception cref="ConsoleException">It is not there, or its address is wrong.</exception>
    /// <exception cref="GraphException">It cannot be opened.</exception>
    public static IGraphDatabase Open(ConsoleSession session, OpenMode mode, string? loadFolder = null) =>
        IsServer(session.Database) ? OpenServer(session) : OpenFile(session, mode, loadFolder);

    private static EmbeddedGraphDatabase OpenFile(ConsoleSession session, OpenMode mode, string? loadFolder)
    {
        if (mode == OpenMode.Existing && !File.Exists(session.Database))
        {
            throw ConsoleException.Failed(
                $"There is no database {session.Database}.",
                session.Database,
                "kg demo makes one from the sample data, kg import one from your own; --database names another.");
        }

        var storage = new SqliteGraphStorage(
            new SqliteGraphStorageOptions
            {
                Path = session.Database,
                MissingFile = mode == OpenMode.Create ? MissingFile.Create : MissingFile.Fail,
            },
            session.Terminal.Clock);
        return new EmbeddedGraphDatabase(storage, EmbeddedOptions.Default with { ImportFolder = loadFolder }, session.Terminal.Clock);
    }

    private static IGraphDatabase OpenServer(ConsoleSession session)
    {
        if (!Neo4jAddress.TryParse(session.Database, out var address, out var problem))
        {
            // Not shown again where it holds a password.
            throw ConsoleException.Usage(
                problem, session.Database.Contains('@', StringComparison.Ordinal) ? null : session.Database, "A file is named by its path, or as embedded:PATH.");
        }

        if (address.Mapping is { } mapping && !Neo4jDatabase.SpeaksBolt)
        {
            session.Detail(mapping);
        }

        var options = new Neo4jOptions { Address = address, Credentials = new ServerCredentials(session).Find() };
        return Neo4jDatabase.Open(
            session.Terminal.Variable("NEO4J_DATABASE") is { Length: > 0 } name ? options with { Database = name } : options,
            session.Terminal.Clock);
    }
}
