using Cypher.Language.Errors;
using Cypher.Language.Parsing;

namespace Cypher.Language.Tests.Tck;

public sealed class TckParsingTests
{
    [Fact]
    public void Every_query_that_the_suite_runs_parses()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var scenario in TckSuite.Scenarios.Where(scenario => scenario.ErrorStep is null))
        {
            foreach (var query in scenario.Queries)
            {
                count++;
                try
                {
                    CypherParser.Parse(query);
                }
                catch (CypherException problem)
                {
                    failures.Add($"{scenario.Name}\n{ErrorRenderer.Render(problem.Error, query)}");
                }
            }
        }

        Assert.Equal(3897, TckSuite.Scenarios.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} queries");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count}\n" + string.Join("\n\n", failures.Take(20)));
    }
}
