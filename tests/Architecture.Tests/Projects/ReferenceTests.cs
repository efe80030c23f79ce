namespace Architecture.Tests.Projects;

public sealed class ReferenceTests(Repository repository)
{
    private const string Host = "KnowledgeGraph.Host";

    private ReferenceTable Table => ReferenceTable.Parse(repository.Read("docs/architecture.md"));

    [Fact]
    public void Every_source_project_refers_only_to_what_the_table_lists() =>
        Findings.AssertNone(repository, "references", repository.SourceProjects.SelectMany(Table.Check));

    [Fact]
    public void Every_row_of_the_table_is_a_project() =>
        Assert.Equal(Table.Projects.Order(StringComparer.Ordinal), repository.SourceProjects.Select(project => project.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_in_src_refers_to_the_host() =>
        Findings.AssertNone(repository, "host", repository.SourceProjects
            .Where(project => project.Projects.Contains(Host))
            .Select(project => (project.Path, "refers to the executable")));

    [Fact]
    public void Arrows_form_no_circle()
    {
        var arrows = repository.SourceProjects.ToDictionary(project => project.Name, project => project.Projects, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in arrows.Keys)
        {
            Visit(name, []);
        }

        void Visit(string name, IReadOnlyList<string> way)
        {
            Assert.DoesNotContain(name, way);
            if (done.Contains(name) || !arrows.TryGetValue(name, out var next))
            {
                return;
            }

            foreach (var reference in next)
            {
                Visit(reference, [.. way, name]);
            }

            done.Add(name);
        }
    }

    [Fact]
    public void The_rule_sees_a_forbidden_project_and_a_forbidden_package()
    {
        var table = ReferenceTable.Parse("| project | may refer to | doors |\n|---|---|---|\n| `A` | nothing | NodaTime |\n");
        var project = ProjectFile.Parse(
            "src/A/A.csproj",
            """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\B\B.csproj" /><PackageReference Include="NodaTime" /></ItemGroup></Project>""");
        Assert.Equal(
            ["may not refer to the project B", "may not use the package Microsoft.AspNetCore.App"],
            table.Check(project).Select(finding => finding.Problem));
    }

    [Fact]
    public void The_rule_sees_a_project_that_is_not_in_the_table()
    {
        var table = ReferenceTable.Parse("| project | may refer to | doors |\n|---|---|---|\n| A | nothing | |\n");
        Assert.Single(table.Check(ProjectFile.Parse("src/B/B.csproj", "<Project />")));
    }
}
