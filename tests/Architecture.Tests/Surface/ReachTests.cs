namespace Architecture.Tests.Surface;

/// <summary>What the compiled rooms touch of the world outside.</summary>
public sealed class ReachTests(Repository repository)
{
    private const string Host = "KnowledgeGraph.Host";
    private static readonly string[] Files = ["System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo"];

    private IEnumerable<string> Libraries => repository.SourceProjects.Select(project => project.Name).Where(name => name != Host);

    [Theory]
    [InlineData("KnowledgeGraph.Diplomacy")]
    [InlineData("PropertyGraph")]
    [InlineData("Cypher.Language")]
    public void The_rooms_at_the_bottom_touch_no_file(string project) =>
        Assert.Empty(CompiledAssemblies.TypesUsedBy(project).Intersect(Files));

    [Fact]
    public void Only_the_host_speaks_to_a_console() => HoldForLibraries("console", ["System.Console", "Spectre.Console.AnsiConsole"]);

    [Fact]
    public void Only_the_host_reads_the_environment_of_the_process() =>
        Findings.AssertNone(repository, "environment", Libraries.SelectMany(project => CompiledAssemblies.MembersUsedBy(project)
            .Where(member => member.StartsWith("System.Environment.Get", StringComparison.Ordinal) && member.Contains("Variable", StringComparison.Ordinal))
            .Select(member => (project, $"uses {member}"))));

    [Fact]
    public void Only_the_way_to_Neo4j_speaks_to_the_network() =>
        Findings.AssertNone(repository, "network", Libraries.Where(project => project != "PropertyGraph.Neo4j").SelectMany(project => CompiledAssemblies.TypesUsedBy(project)
            .Where(type => type.StartsWith("System.Net.", StringComparison.Ordinal))
            .Select(type => (project, $"uses {type}"))));

    [Fact]
    public void No_room_has_global_state_that_changes() =>
        Findings.AssertNone(repository, "state", Libraries.SelectMany(project => CompiledAssemblies.MutableStatics(project)
            .Select(field => (project, $"{field} is static and can change"))));

    [Fact]
    public void What_an_assembly_uses_is_seen()
    {
        Assert.Contains("System.IO.File", CompiledAssemblies.TypesUsedBy("Architecture.Tests"));
        Assert.Contains("System.Environment.GetEnvironmentVariable", CompiledAssemblies.MembersUsedBy("Architecture.Tests"));
    }

    private void HoldForLibraries(string rule, string[] types) =>
        Findings.AssertNone(repository, rule, Libraries.SelectMany(project => CompiledAssemblies.TypesUsedBy(project)
            .Intersect(types)
            .Select(type => (project, $"uses {type}"))));
}
