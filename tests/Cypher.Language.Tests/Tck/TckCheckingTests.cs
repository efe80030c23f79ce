using System.Text.RegularExpressions;
using Cypher.Language.Errors;

namespace Cypher.Language.Tests.Tck;

public sealed partial class TckCheckingTests
{
    [Fact]
    public void Every_query_that_the_suite_runs_compiles()
    {
        var failures = new List<string>();
        foreach (var scenario in TckSuite.Scenarios.Where(scenario => Expected(scenario) is null or { Time: "runtime" }))
        {
            var catalogue = TestCatalogue.With(TckProcedures.Of(scenario));
            foreach (var query in scenario.Queries)
            {
                try
                {
                    CypherLanguage.Compile(query, catalogue);
                }
                catch (CypherException problem)
                {
                    failures.Add($"{scenario.Name}\n{problem.Error.Kind} {problem.Error.Detail}\n{ErrorRenderer.Render(problem.Error, query)}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n" + string.Join("\n\n", failures.Take(30)));
    }

    [Fact]
    public void Every_error_that_the_suite_expects_before_the_run_is_raised_with_its_kind_and_detail()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var scenario in TckSuite.Scenarios)
        {
            // Which parameters are given is known only when a query runs.
            if (Expected(scenario) is not { Time: "compile time" } expected || expected.Kind == "ParameterMissing")
            {
                continue;
            }

            count++;
            var catalogue = TestCatalogue.With(TckProcedures.Of(scenario));
            var found = "nothing";
            try
            {
                CypherLanguage.Compile(scenario.TestedQuery!, catalogue);
            }
            catch (CypherException problem)
            {
                found = $"{problem.Error.Kind}: {problem.Error.Detail}";
            }

            if (found != $"{expected.Kind}: {expected.Detail}")
            {
                failures.Add($"{scenario.Name}\n{scenario.TestedQuery}\nexpected {expected.Kind}: {expected.Detail}, found {found}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count - failures.Count} of {count}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count}\n" + string.Join("\n\n", failures.Take(40)));
    }

    [Fact]
    public void Every_detail_that_the_suite_names_is_a_detail_here()
    {
        var unknown = TckSuite.Scenarios.Select(Expected).OfType<ExpectedError>()
            .Where(expected => expected.Detail != "*"
                && (!Enum.TryParse<CypherErrorDetail>(expected.Detail, out _) || !Enum.TryParse<CypherErrorKind>(expected.Kind, out _)))
            .Distinct();
        Assert.Empty(unknown);
    }

    private static ExpectedError? Expected(TckScenario scenario)
    {
        var match = Raised().Match(scenario.ErrorStep?.Text ?? string.Empty);
        return match.Success ? new ExpectedError(match.Groups["kind"].Value, match.Groups["time"].Value, match.Groups["detail"].Value) : null;
    }

    [GeneratedRegex(@"^an? (?<kind>\w+) should be raised at (?<time>compile time|runtime|any time): (?<detail>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Raised();

    private sealed record ExpectedError(string Kind, string Time, string Detail);
}
