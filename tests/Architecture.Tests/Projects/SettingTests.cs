using System.Xml.Linq;

namespace Architecture.Tests.Projects;

/// <summary>The settings that make the compiler hold the rules, and that no project may take back.</summary>
public sealed class SettingTests(Repository repository)
{
    public static TheoryData<string, string> HeldEverywhere => new()
    {
        { "Nullable", "enable" },
        { "TreatWarningsAsErrors", "true" },
        { "EnforceCodeStyleInBuild", "true" },
        { "Deterministic", "true" },
        { "DisableTransitiveProjectReferences", "true" },
        { "RestorePackagesWithLockFile", "true" },
        { "GenerateDocumentationFile", "true" },
        { "InvariantGlobalization", "true" },
    };

    [Theory]
    [MemberData(nameof(HeldEverywhere))]
    public void The_root_sets_it_and_no_project_takes_it_back(string property, string value)
    {
        var root = XDocument.Parse(repository.Read("Directory.Build.props"));
        Assert.Contains(root.Descendants(property), element => element.Value == value);
        Findings.AssertNone(repository, "settings", repository.Projects
            .Where(project => project.Properties.ContainsKey(property))
            .Select(project => (project.Path, $"sets {property}, which the root decides")));
    }

    [Theory]
    [InlineData("NoWarn")]
    [InlineData("WarningsNotAsErrors")]
    [InlineData("RunAnalyzers")]
    [InlineData("AnalysisLevel")]
    public void No_project_silences_warnings(string property) =>
        Findings.AssertNone(repository, "settings", repository.Projects
            .Where(project => project.Properties.ContainsKey(property))
            .Select(project => (project.Path, $"sets {property}; a rule that is wrong is switched off in .editorconfig, with the reason")));

    [Fact]
    public void Versions_of_packages_stand_in_one_file() =>
        Findings.AssertNone(repository, "versions", repository.Projects
            .Where(project => repository.Read(project.Path).Contains(" Version=\"", StringComparison.Ordinal))
            .Select(project => (project.Path, "names a version; versions stand in Directory.Packages.props")));

    [Fact]
    public void The_solution_lists_every_project_once_and_ends_each()
    {
        var lines = repository.Read("KnowledgeGraph.sln").Replace('\\', '/').Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        Findings.AssertNone(repository, "solution", repository.Projects
            .Where(project => lines.Count(line => line.Contains($"\"{project.Path}\"", StringComparison.Ordinal)) != 1)
            .Select(project => (project.Path, "is not once in KnowledgeGraph.sln")));

        // A merge that drops one makes a solution that some tools read and others refuse.
        var begins = lines.Index().Where(line => line.Item.StartsWith("Project(", StringComparison.Ordinal));
        Assert.All(begins, begin => Assert.Equal("EndProject", lines[begin.Index + 1]));
    }

    [Fact]
    public void Every_project_commits_its_lock_file()
    {
        var files = repository.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Findings.AssertNone(repository, "lock", repository.Projects
            .Where(project => !files.Contains(System.IO.Path.GetDirectoryName(project.Path)!.Replace('\\', '/') + "/packages.lock.json"))
            .Select(project => (project.Path, "has no packages.lock.json")));
    }
}
