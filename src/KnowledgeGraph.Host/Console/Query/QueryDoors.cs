using System.CommandLine;
using KnowledgeGraph.Host.Console.Remote;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary>Chooses who answers: the database here, or a service.</summary>
internal static class QueryDoors
{
    /// <summary>The option that names a service.</summary>
    public static Option<string?> ServerOption() => new("--server")
    {
        Description = "Ask the service (kg serve) at this address instead of a database here. Its API key comes from the variable KG_API_KEY, or the file that KG_API_KEY_FILE names.",
        HelpName = "URL",
    };

    /// <summary>Opens the way to whoever answers. Dispose it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="server">The address of a service; null or empty for the database here.</param>
    public static IQueryDoor Open(ConsoleSession session, string? server) =>
        string.IsNullOrEmpty(server) ? new LocalDoor(session) : RemoteDoor.Open(session, server);
}
