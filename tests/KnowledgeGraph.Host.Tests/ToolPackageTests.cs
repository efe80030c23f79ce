using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests;

public sealed class ToolPackageTests
{
    [Fact]
    public async Task The_package_installs_as_a_tool_and_brings_its_data()
    {
        using var folder = new WorkingFolder();
        var packages = Path.Combine(folder.Path, "packages");
        var tools = Path.Combine(folder.Path, "tools");
        await DotnetAsync(folder, "pack", Path.Combine(SourceTree.Root, "src", "KnowledgeGraph.Host"), "--no-build", "-c", KgProcess.Configuration, "-o", packages);

        // Only the folder of packages: the test needs no network and finds no older version elsewhere.
        var config = folder.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"here\" value=\"{packages}\" /></packageSources></configuration>");
        await DotnetAsync(folder, "tool", "install", "KnowledgeGraph.Console", "--tool-path", tools, "--configfile", config);

        var kg = Path.Combine(tools, OperatingSystem.IsWindows() ? "kg.exe" : "kg");
        var queries = await KgProcess.RunAsync(folder.Path, kg, ["queries", "--quiet", "--format", "jsonl"]);
        Assert.Contains("{\"query\":\"who-gained-what\"", queries.Output, StringComparison.Ordinal);
        AssertHas(tools, "Page", Path.Combine(SourceTree.Root, "src", "KnowledgeGraph.Host", "Page"));
        AssertHas(tools, "cypher", Path.Combine(SourceTree.Root, "cypher"));
        AssertHas(tools, Path.Combine("import", "gazetteer"), Path.Combine(SourceTree.Root, "import", "gazetteer"));
        AssertHas(tools, Path.Combine("import", "lexicon"), Path.Combine(SourceTree.Root, "import", "lexicon"));

        var claims = folder.Write("claims.csv", "type,subject,object,date,statement\nSIGNED,russian-empire,treaty-of-aigun,1858-05-28,Russia signed.\n");
        Assert.Equal(0, (await KgProcess.RunAsync(folder.Path, kg, ["import", claims, "--strict"])).ExitCode);
        var asked = await KgProcess.RunAsync(folder.Path, kg, ["query", "timeline", "--format", "jsonl", "--cite"]);
        Assert.Contains("\"quote\":\"Russia signed.\"", asked.Output, StringComparison.Ordinal);
        await AssertServesAsync(folder, kg);
    }

    private static async Task AssertServesAsync(WorkingFolder folder, string kg)
    {
        await using var service = await ServeProcess.StartAsync(folder.Path, kg, null);
        using var client = new HttpClient { BaseAddress = service.Address };
        var token = TestContext.Current.CancellationToken;
        Assert.Contains("<title>", await client.GetStringAsync("/", token), StringComparison.Ordinal);
        Assert.Contains("export", await client.GetStringAsync("/page/shell/service.js", token), StringComparison.Ordinal);
        Assert.Contains("treaty-of-aigun", await client.GetStringAsync("/entities?search=aigun", token), StringComparison.Ordinal);
    }

    // Every file of the folder, byte by byte.
    private static void AssertHas(string tools, string name, string source)
    {
        var installed = Directory.EnumerateDirectories(tools, "*", SearchOption.AllDirectories).Single(path => path.EndsWith(Path.Combine("any", name), StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(installed, Path.GetRelativePath(source, file)))));
    }

    private static async Task DotnetAsync(WorkingFolder folder, params string[] arguments)
    {
        var answer = await KgProcess.RunAsync(folder.Path, "dotnet", arguments);
        Assert.True(answer.ExitCode == 0, answer.Output + answer.Error);
    }
}
