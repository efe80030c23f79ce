using System.Text;
using Cypher.Tck.Tests.Reporting;
using Cypher.Tck.Tests.Running;
using Cypher.Tck.Tests.Suite;

namespace Cypher.Tck.Tests;

/// <summary>
/// Runs the openCypher TCK. TCK_FILTER picks scenarios by a part of their names; TCK_SHOW is how many failures of a folder
/// are told (40); TCK_STORAGE=sqlite runs it on files instead of in memory; TCK_WRITE_COVERAGE writes the page
/// docs/cypher-coverage.md.
/// </summary>
public class TckTests
{
    private const int FailuresShown = 40;
    private const string ShownVariable = "TCK_SHOW";
    private const string CoverageVariable = "TCK_WRITE_COVERAGE";

    private const string StorageVariable = "TCK_STORAGE";

    private static readonly ITckBackend Backend =
        Environment.GetEnvironmentVariable(StorageVariable) == "sqlite" ? new SqliteBackend() : new MemoryBackend();

    private static readonly IReadOnlyDictionary<string, string> Known =
        ExpectedFailures.Read(Path.Combine(AppContext.BaseDirectory, "expected-failures.txt"));

    /// <summary>The folders of the suite; where it is absent, one row that says so.</summary>
    public static TheoryData<string> Folders { get; } = [.. TckRun.Folders.DefaultIfEmpty("(the suite is absent)")];

    [Fact]
    public void Every_expected_failure_is_a_scenario_of_the_suite()
    {
        SkipWithoutSuite();

        var ids = TckRun.All.Select(scenario => scenario.Id).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Known.Keys, id => !ids.Contains(id));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_scenario_passes_or_is_expected_to_fail(string folder)
    {
        SkipWithoutSuite();

        var results = await TckRun.FolderAsync(Backend, folder);

        var surprises = Surprises(results);
        Assert.True(surprises.Length == 0, surprises);
    }

    [Fact]
    public async Task The_coverage_page_is_that_of_this_run()
    {
        SkipWithoutSuite();
        Assert.SkipUnless(Backend is MemoryBackend, $"{StorageVariable} is set: the page is about storage in memory.");
        Assert.SkipUnless(TckRun.Filter is null, $"{TckRun.FilterVariable} is set: the page is about the whole suite.");

        var results = new List<(TckScenario, ScenarioOutcome)>();
        foreach (var folder in TckRun.Folders)
        {
            results.AddRange(await TckRun.FolderAsync(Backend, folder));
        }

        var page = CoveragePage.Write(Backend.Name, results);
        var file = Path.Combine(TckLocation.RepositoryRoot, "docs", "cypher-coverage.md");
        if (Environment.GetEnvironmentVariable(CoverageVariable) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(file, page);
        }

        Assert.True(
            File.Exists(file) && await File.ReadAllTextAsync(file) == page,
            $"docs/cypher-coverage.md is not what this run gives. Run the tests with {CoverageVariable}=1 and review the change.");
    }

    private static int Shown =>
        int.TryParse(Environment.GetEnvironmentVariable(ShownVariable), out var count) ? count : FailuresShown;

    private static void SkipWithoutSuite() => Assert.SkipWhen(TckLocation.Folder is null, TckLocation.HowToGetIt);

    private static string Surprises(IReadOnlyList<(TckScenario Scenario, ScenarioOutcome Outcome)> results)
    {
        var report = new StringBuilder();
        var failed = results.Where(result => !result.Outcome.HasPassed && !Known.ContainsKey(result.Scenario.Id)).ToList();
        var healed = results.Where(result => result.Outcome.HasPassed && Known.ContainsKey(result.Scenario.Id)).ToList();
        if (failed.Count > 0)
        {
            report.AppendLine($"{failed.Count} of {results.Count} scenarios fail:");
            foreach (var (scenario, outcome) in failed.Take(Shown))
            {
                report.AppendLine($"  {scenario.Id}").AppendLine($"    {outcome.Failure}");
            }
        }

        if (healed.Count > 0)
        {
            report.AppendLine($"{healed.Count} scenarios pass although expected-failures.txt lists them; take them off the list:");
            foreach (var (scenario, _) in healed)
            {
                report.AppendLine($"  {scenario.Id}");
            }
        }

        return report.ToString();
    }
}
