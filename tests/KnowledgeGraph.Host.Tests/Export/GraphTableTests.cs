using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Export;

/// <summary>
/// The tables in import/graph are the sample graph as <c>kg export</c> writes it, and the texts of cypher/load make the same graph of
/// them. Where the samples have changed, write the tables anew: run these tests with the environment variable KG_WRITE_GOLDEN=1.
/// </summary>
public sealed class GraphTableTests(DemoRun demo)
{
    private static readonly string Tables = Path.Combine(SourceTree.Root, "import", "graph");
    private static readonly string Cypher = Path.Combine(SourceTree.Root, "cypher");

    public static IEnumerable<string> LoadingTexts =>
        Directory.EnumerateFiles(Path.Combine(Cypher, "schema")).Order(StringComparer.Ordinal)
            .Concat(Directory.EnumerateFiles(Path.Combine(Cypher, "load"), "*.cypher").Order(StringComparer.Ordinal).Skip(1));

    [Fact]
    public async Task The_tables_of_the_project_are_those_that_an_export_of_the_sample_graph_writes()
    {
        var answer = await demo.Folder.RunAsync(["export", "tables"]);
        Assert.Equal(string.Empty, answer.ExitCode == 0 ? string.Empty : answer.Error);
        var exported = Path.Combine(demo.Folder.Path, "tables");
        if (Environment.GetEnvironmentVariable("KG_WRITE_GOLDEN") == "1")
        {
            foreach (var file in Directory.EnumerateFiles(exported))
            {
                File.Copy(file, Path.Combine(Tables, Path.GetFileName(file)), overwrite: true);
            }
        }

        Assert.Equal(Names(Path.Combine(Cypher, "tables")), Names(exported));
        AssertSameTables(exported);
    }

    [Fact]
    public async Task Cypher_alone_makes_the_same_graph_of_the_tables_and_an_import_then_changes_nothing()
    {
        using var folder = new WorkingFolder();
        foreach (var text in LoadingTexts)
        {
            var loaded = await folder.RunAsync(["cypher", "--write", "--file", text, "--import-folder", Path.Combine(SourceTree.Root, "import")]);
            Assert.Equal(string.Empty, loaded.ExitCode == 0 ? string.Empty : $"{text}: {loaded.Error}");
        }

        Assert.Equal(0, (await folder.RunAsync(["export", "tables"])).ExitCode);
        AssertSameTables(Path.Combine(folder.Path, "tables"));
        Assert.Contains("0 created, 0 changed, 0 removed", (await folder.RunAsync(["demo"])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        demo.Folder.Write("file", "not a folder");
        var answer = await demo.Folder.RunAsync(["export", "file/tables"]);
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("The folder file/tables cannot be made", answer.Error, StringComparison.Ordinal);
    }

    internal static void AssertSameTables(string folder) => Assert.All(
        Directory.EnumerateFiles(Tables, "*.csv"),
        file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(folder, Path.GetFileName(file)))));

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
}
