namespace Cypher.Tck.Tests.Suite;

/// <summary>Where the openCypher TCK lies on this machine.</summary>
internal static class TckLocation
{
    /// <summary>The variable that names the folder.</summary>
    public const string Variable = "OPENCYPHER_TCK";

    /// <summary>What to do where it is absent.</summary>
    public const string HowToGetIt =
        "The openCypher TCK is not here. Clone the repository opencypher/openCypher from GitHub and set OPENCYPHER_TCK to its folder 'tck', "
        + "or put that folder at ../shared/tck beside this repository.";

    /// <summary>The folder of the repository: where the solution lies.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The folder that holds <c>features</c> and <c>graphs</c>; null where there is none.</summary>
    public static string? Folder { get; } = FindFolder();

    private static string? FindFolder()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(RepositoryRoot, "..", "shared", "tck") : named;
        return Directory.Exists(Path.Combine(folder, "features")) ? Path.GetFullPath(folder) : null;
    }

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
