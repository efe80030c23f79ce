namespace KnowledgeGraph.Page.Tests.Running;

/// <summary>Where the sources are: the folder above the test that holds the solution.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>The folder of the page.</summary>
    public static string Page { get; } = Path.Combine(Root, "src", "KnowledgeGraph.Host", "Page");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
