using System.Globalization;
using System.Text;
using Cypher.Tck.Tests.Running;
using Cypher.Tck.Tests.Suite;

namespace Cypher.Tck.Tests.Reporting;

/// <summary>The page that says how much of the suite passes, and what stands in the way of the rest.</summary>
internal static class CoveragePage
{
    public static string Write(string backend, IReadOnlyList<(TckScenario Scenario, ScenarioOutcome Outcome)> results)
    {
        var page = new StringBuilder();
        var passed = results.Count(result => result.Outcome.HasPassed);
        page.Append(CultureInfo.InvariantCulture, $"""
            # How much openCypher the engine speaks

            This page is written by a run of the openCypher TCK on the engine with {backend} storage; see `tests/Cypher.Tck.Tests`.
            Rows, order, side effects and the kind, phase and detail of errors are compared exactly.

            **{passed} of {results.Count} scenarios pass.**

            | folder | passed | total |
            |---|---:|---:|

            """);
        foreach (var folder in results.GroupBy(result => result.Scenario.Folder, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {folder.Key} | {folder.Count(result => result.Outcome.HasPassed)} | {folder.Count()} |\n");
        }

        page.Append("\n## What stands in the way\n\n");
        var causes = results.Where(result => !result.Outcome.HasPassed).GroupBy(result => result.Outcome.Cause!, StringComparer.Ordinal).ToList();
        if (causes.Count == 0)
        {
            return page.Append("Nothing.\n").ToString();
        }

        page.Append("| scenarios | cause | for example |\n|---:|---|---|\n");
        foreach (var cause in causes.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {cause.Count()} | {Cell(cause.Key)} | {Cell(cause.First().Scenario.Id)} |\n");
        }

        return page.ToString();
    }

    private static string Cell(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length <= 160 ? line : line[..157] + "...";
    }
}
