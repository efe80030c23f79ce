namespace KnowledgeGraph.Host.Http.Tests.Services;

/// <summary>A copy of the project's Cypher texts with the queries of these tests, which tests may change.</summary>
public sealed class CypherFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-cypher-");

    public CypherFolder()
    {
        Copy(System.IO.Path.Combine(SourceTree.Root, "cypher"), Path);
        Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Queries"), System.IO.Path.Combine(Path, "queries", "tests"));
    }

    public string Path => _folder.FullName;

    public string QueryFile(string name) => System.IO.Path.Combine(Path, "queries", "tests", name + ".cypher");

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
