namespace Cypher.Benchmarks.Graphs;

/// <summary>Files of synthetic graphs, made once for each size and kept between runs.</summary>
internal static class GraphFiles
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "cypher-benchmarks")).FullName;

    public static string PathOf(int edges) => Path.Combine(Folder, $"graph-{edges}.db");

    public static async Task<string> GetAsync(int edges)
    {
        var path = PathOf(edges);
        if (!File.Exists(path))
        {
            // Under another name first, so that an import that is broken off is not taken for a graph.
            var unfinished = path + ".unfinished";
            Delete(unfinished);
            await using (var database = SyntheticGraph.Open(unfinished))
            {
                await new SyntheticGraph(edges).ImportAsync(database);
            }

            File.Move(unfinished, path);
        }

        return path;
    }

    public static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }
}
