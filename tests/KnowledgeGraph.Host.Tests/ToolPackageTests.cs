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
        var claims = folder.Write("claims.csv", "type,subject,object,date,statement\nSIGNED,russian-empire,treaty-of-aigun,1858-05-28,Russia signed.\n");
        Assert.Equal(0, (await KgProcess.RunAsync(folder.Path, kg, ["import", claims, "--strict"])).ExitCode);
    }

    private static async Task DotnetAsync(WorkingFolder folder, params string[] arguments)
    {
        var answer = await KgProcess.RunAsync(folder.Path, "dotnet", arguments);
        Assert.True(answer.ExitCode == 0, answer.Output + answer.Error);
    }
}
