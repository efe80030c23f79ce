using PropertyGraph.Neo4j.QueryApi;

namespace PropertyGraph.Neo4j;

/// <summary>Opens a Neo4j server by the way that its address names and this build has.</summary>
public static class Neo4jDatabase
{
    /// <summary>Whether this build holds the official driver and so speaks Bolt.</summary>
#if NEO4J_DRIVER
    public static bool SpeaksBolt => true;
#else
    public static bool SpeaksBolt => false;
#endif

    /// <summary>Makes a client for a server. Nothing is sent yet.</summary>
    /// <param name="options">Where the server is and who asks.</param>
    /// <param name="clock">The clock of pauses between tries.</param>
    /// <returns>Over Bolt where the address is a Bolt one and this build speaks it; otherwise through the Query API.</returns>
    public static IGraphDatabase Open(Neo4jOptions options, TimeProvider clock)
    {
#if NEO4J_DRIVER
        if (options.Address.Mapping is not null)
        {
            return new Bolt.BoltDatabase(options, clock);
        }
#endif
        return new QueryApiDatabase(options, clock);
    }
}
