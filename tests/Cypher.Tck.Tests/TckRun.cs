using System.Collections.Concurrent;
using Cypher.Tck.Tests.Running;
using Cypher.Tck.Tests.Suite;

namespace Cypher.Tck.Tests;

/// <summary>The suite, read once, and its outcomes on a backend, found once a folder.</summary>
internal static class TckRun
{
    /// <summary>The variable that picks scenarios: those whose folder, feature or name contains it.</summary>
    public const string FilterVariable = "TCK_FILTER";

    private static readonly Lazy<IReadOnlyList<TckScenario>> Suite = new(
        () => TckLocation.Folder is null ? [] : FeatureReader.ReadAll(Path.Combine(TckLocation.Folder, "features")));

    private static readonly ConcurrentDictionary<(string Backend, string Folder), Task<IReadOnlyList<(TckScenario, ScenarioOutcome)>>> Outcomes = new();

    /// <summary>All scenarios of the suite; none where the suite is absent.</summary>
    public static IReadOnlyList<TckScenario> All => Suite.Value;

    /// <summary>The folders of the suite.</summary>
    public static IEnumerable<string> Folders => All.Select(scenario => scenario.Folder).Distinct(StringComparer.Ordinal);

    /// <summary>What the filter asks for; null for everything.</summary>
    public static string? Filter => Environment.GetEnvironmentVariable(FilterVariable) is { Length: > 0 } filter ? filter : null;

    /// <summary>Runs the scenarios of a folder.</summary>
    public static Task<IReadOnlyList<(TckScenario Scenario, ScenarioOutcome Outcome)>> FolderAsync(ITckBackend backend, string folder) =>
        Outcomes.GetOrAdd((backend.Name, folder), _ => RunAsync(backend, folder));

    private static async Task<IReadOnlyList<(TckScenario, ScenarioOutcome)>> RunAsync(ITckBackend backend, string folder)
    {
        var scenarios = All
            .Where(scenario => scenario.Folder == folder && (Filter is null || scenario.Id.Contains(Filter, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var outcomes = new ScenarioOutcome[scenarios.Count];
        var runner = new ScenarioRunner(backend, TckLocation.Folder!);
        await Parallel.ForAsync(0, scenarios.Count, async (i, _) => outcomes[i] = await runner.RunAsync(scenarios[i]));
        return [.. scenarios.Zip(outcomes)];
    }
}
