namespace PropertyGraph.Neo4j.TestServer;

/// <summary>How long a started server is to live, which decides how its Java compiles.</summary>
public enum ServerLife
{
    /// <summary>For tests: ready soon, at half the work.</summary>
    Short,

    /// <summary>For measurements: as people run it.</summary>
    Long,
}
