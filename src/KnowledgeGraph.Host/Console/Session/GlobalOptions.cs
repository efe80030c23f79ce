using System.CommandLine;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The database where none is named.</summary>
    public const string DefaultDatabase = "kg.db";

    /// <summary>Where the graph is.</summary>
    public Option<string?> Database { get; } = new("--database", "-d")
    {
        Description = $"The database: a file (PATH or embedded:PATH), or the address of a Neo4j server (http://, bolt://, neo4j:// and the like). Default: the variable KG_DATABASE, else {DefaultDatabase} in the working directory.",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Where the Cypher texts are.</summary>
    public Option<string?> CypherFolder { get; } = new("--cypher-folder")
    {
        Description = "The folder of named queries, writes and schema. Default: the variable KG_CYPHER, else the one beside the program.",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Where gazetteer, lexicon and samples are.</summary>
    public Option<string?> ImportFolder { get; } = new("--import-folder")
    {
        Description = "The folder of gazetteer, lexicon and samples. Default: the variable KG_IMPORT, else the one beside the program.",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Less on the error stream.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Write no progress and no remarks; problems and errors are still written.",
        Recursive = true,
    };

    /// <summary>More on the error stream.</summary>
    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Write more about what is done, and the details of an unexpected error.",
        Recursive = true,
    };

    /// <summary>All of them, in the order of help.</summary>
    public IReadOnlyList<Option> All => [Database, CypherFolder, ImportFolder, Quiet, Verbose];
}
